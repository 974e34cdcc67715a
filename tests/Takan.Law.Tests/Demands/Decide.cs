using Takan.Law.Process;
using Takan.Law.Tests.Process;

namespace Takan.Law.Tests.Demands;

/// <summary>Asks one table with good facts, one of them changed by the test.</summary>
internal static class Decide
{
    public static Outcome<Transition<CaseState>> Case(CaseState state, CaseCommand command, Func<CaseFacts, CaseFacts>? change = null)
        => CaseProcess.Decide(state, command, Huancui.Numbers, Changed(Good.Case(command), change));

    public static Outcome<Transition<InspectionState>> Inspection(
        InspectionState state, InspectionCommand command, Func<InspectionFacts, InspectionFacts>? change = null)
        => InspectionProcess.Decide(state, command, Huancui.Numbers, Changed(Good.Inspection(command), change));

    public static Outcome<Transition<SessionState>> Session(SessionState state, SessionCommand command, Func<SessionFacts, SessionFacts>? change = null)
        => SessionProcess.Decide(state, command, Huancui.Numbers, Changed(Good.Session, change));

    private static TFacts Changed<TFacts>(TFacts facts, Func<TFacts, TFacts>? change) => change is null ? facts : change(facts);
}
