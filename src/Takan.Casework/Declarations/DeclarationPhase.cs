using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Declarations;
using Takan.Law.Process;

namespace Takan.Casework.Declarations;

internal static class DeclarationPhase
{
    /// <summary>Why no declaration can be signed in this case now, whatever is filled in; null when it can.</summary>
    public static Refusal? Closed(CaseHead head, DeclarationStanding standing) => CaseProcess.Table.Objections(head.Case.State, CaseCommand.SignDeclaration, head.Profile.Numbers, new()
    {
        Declarations = standing,
        EveryUndertakingRead = true,
        SignatureBound = true,
        CopyDigests = ["0", "0"],
    }).FirstOrDefault();
}
