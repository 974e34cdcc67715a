using Takan.Law.Profiles;
using static Takan.Law.Process.LargerTeamCommand;
using static Takan.Law.Process.LargerTeamGuards;
using static Takan.Law.Process.LargerTeamState;

namespace Takan.Law.Process;

/// <summary>How a team larger than the paper's normal number comes to be agreed (TJ-34). Other people or another reason are filed anew.</summary>
public static class LargerTeamProcess
{
    public static readonly Machine<LargerTeamState, LargerTeamCommand, LargerTeamFacts> Table = new(
        "TK-005", new("加派人员报备", "filing of a larger team"), LargerTeamWords.States, LargerTeamWords.Standings, LargerTeamWords.Commands,
        [
            Row(Unfiled, Submit, Waiting, "LargerTeamFiled", ReallyLarger, OfficerAmong, Explained),
            Row(Waiting, Submit, Waiting, "LargerTeamFiled", ReallyLarger, OfficerAmong, Explained),
            Row(Agreed, Submit, Waiting, "LargerTeamFiled", ReallyLarger, OfficerAmong, Explained),
            Row(Declined, Submit, Waiting, "LargerTeamFiled", ReallyLarger, OfficerAmong, Explained),
            Row(Waiting, Agree, Agreed, "LargerTeamAgreed", CountyDecides, AnotherDecides),
            Row(Waiting, Decline, Declined, "LargerTeamDeclined", CountyDecides, AnotherDecides, DecisionReasoned),
        ],
        []);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<LargerTeamState>> Decide(LargerTeamState state, LargerTeamCommand command, Numbers numbers, LargerTeamFacts facts)
        => Table.Decide(state, command, numbers, facts);

    private static Row<LargerTeamState, LargerTeamCommand, LargerTeamFacts> Row(
        LargerTeamState from, LargerTeamCommand command, LargerTeamState to, string fact, params Guard<LargerTeamFacts>[] guards)
        => new(from, command, to, fact, guards);
}
