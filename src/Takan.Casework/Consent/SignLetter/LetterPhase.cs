using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Declarations;
using Takan.Law.Process;

namespace Takan.Casework.Consent;

internal static class LetterPhase
{
    private static readonly CaseFacts Good = new()
    {
        Declarations = DeclarationStanding.NotAsked,
        EveryUndertakingRead = true,
        ForecastTold = true,
        SignatureBound = true,
        CopyDigests = ["0", "0"],
    };

    /// <summary>Why the letter cannot be signed in the present state, ticks, signature and the other paper apart; null when it can.</summary>
    public static Refusal? Closed(CaseHead head) => Objection(head, Good);

    /// <summary>The other paper comes first (DL-16, HC-80).</summary>
    public static Refusal? PaperMissing(DeclarationStanding standing, CaseHead head) => Objection(head, Good with { Declarations = standing });

    private static Refusal? Objection(CaseHead head, CaseFacts facts) =>
        CaseProcess.Table.Objections(head.Case.State, CaseCommand.SignConsentLetter, head.Profile.Numbers, facts).FirstOrDefault();
}
