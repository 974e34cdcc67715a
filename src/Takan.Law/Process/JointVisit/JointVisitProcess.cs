using Takan.Law.Profiles;
using static Takan.Law.Process.JointVisitCommand;
using static Takan.Law.Process.JointVisitGuards;
using static Takan.Law.Process.JointVisitState;

namespace Takan.Law.Process;

/// <summary>How inspections of several units become one visit, and several again (TJ-36, TJ-37). Who declined may agree later.</summary>
public static class JointVisitProcess
{
    public static readonly Machine<JointVisitState, JointVisitCommand, JointVisitFacts> Table = new(
        "TK-017", new("联合勘验", "joint visit"), JointVisitWords.States, JointVisitWords.Standings, JointVisitWords.Commands,
        [
            Row(Proposed, Agree, Agreed, "JointVisitAgreed", SeveralUnits, OneMeans, LeadNamed, OtherLeadReasoned, NotBegun),
            Row(Proposed, Decline, Declined, "JointVisitDeclined", NotTogetherReasoned),
            Row(Declined, Agree, Agreed, "JointVisitAgreed", SeveralUnits, OneMeans, LeadNamed, OtherLeadReasoned, NotBegun),
            Row(TakenApart, Agree, Agreed, "JointVisitAgreed", SeveralUnits, OneMeans, LeadNamed, OtherLeadReasoned, NotBegun),
            Row(Agreed, TakeApart, TakenApart, "JointVisitTakenApart", NotBegun, NotTogetherReasoned),
            Row(Agreed, FallApart, TakenApart, "JointVisitFellApart", NotBegun),
            Row(Agreed, PassLead, Agreed, "JointLeadPassed", LeadNamed),
            Row(Agreed, Conclude, Over, "JointVisitConcluded", NothingLeft),
        ],
        []);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<JointVisitState>> Decide(JointVisitState state, JointVisitCommand command, Numbers numbers, JointVisitFacts facts)
        => Table.Decide(state, command, numbers, facts);

    private static Row<JointVisitState, JointVisitCommand, JointVisitFacts> Row(
        JointVisitState from, JointVisitCommand command, JointVisitState to, string fact, params Guard<JointVisitFacts>[] guards)
        => new(from, command, to, fact, guards);
}
