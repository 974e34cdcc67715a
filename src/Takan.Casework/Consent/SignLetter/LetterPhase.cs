using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Consent;

internal static class LetterPhase
{
    /// <summary>Why the letter cannot be signed in the present state, ticks and signature apart; null when it can.</summary>
    public static Refusal? Closed(CaseHead head) => CaseProcess.Table.Objections(head.Case.State, CaseCommand.SignConsentLetter, head.Profile.Numbers, new()
    {
        EveryUndertakingRead = true,
        ForecastTold = true,
        SignatureBound = true,
        CopyDigests = ["0", "0"],
    }).FirstOrDefault();
}
