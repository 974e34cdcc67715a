using Takan.Law.Profiles;
using static Takan.Law.Process.ExemptionCommand;
using static Takan.Law.Process.ExemptionGuards;
using static Takan.Law.Process.ExemptionState;

namespace Takan.Law.Process;

/// <summary>How premises come into the exemption library, and out of it (LT-30, LT-31, LT-40).</summary>
public static class ExemptionProcess
{
    public static readonly Machine<ExemptionState, ExemptionCommand, ExemptionFacts> Table = new(
        "TK-004", new("免踏勘库", "exemption library"), ExemptionWords.States, ExemptionWords.Standings, ExemptionWords.Commands,
        [
            Row(Unlisted, Propose, Proposed, "ExemptionProposed", ElementsFound, ManagementStable, RecordWritten),
            Row(Proposed, TurnDown, Unlisted, "ExemptionTurnedDown", ChangeReasoned),
            Row(Proposed, Approve, Listed, "ExemptionListed", AnotherDecides, ChangeReasoned),
            Row(Listed, Suspend, Suspended, "ExemptionSuspended", ChangeReasoned),
            Row(Suspended, Resume, Listed, "ExemptionResumed", ChangeReasoned),
            Row(Listed, Remove, Unlisted, "ExemptionRemoved", ChangeReasoned),
            Row(Suspended, Remove, Unlisted, "ExemptionRemoved", ChangeReasoned),
        ],
        []);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<ExemptionState>> Decide(ExemptionState state, ExemptionCommand command, Numbers numbers, ExemptionFacts facts)
        => Table.Decide(state, command, numbers, facts);

    private static Row<ExemptionState, ExemptionCommand, ExemptionFacts> Row(
        ExemptionState from, ExemptionCommand command, ExemptionState to, string fact, params Guard<ExemptionFacts>[] guards)
        => new(from, command, to, fact, guards);
}
