using Takan.Law.Profiles;
using static Takan.Law.Process.ExpertCommand;
using static Takan.Law.Process.ExpertGuards;
using static Takan.Law.Process.ExpertState;

namespace Takan.Law.Process;

/// <summary>How a person comes into the expert library, and whether invited from it (LJ-20, LT-45).</summary>
public static class ExpertProcess
{
    public static readonly Machine<ExpertState, ExpertCommand, ExpertFacts> Table = new(
        "TK-011", new("审批专家库", "expert library"), ExpertWords.States, ExpertWords.Standings, ExpertWords.Commands,
        [
            Row(Unlisted, Enlist, Listed, "ExpertListed", FieldNamed, EmployerKnown),
            Row(Listed, SuspendExpert, Suspended, "ExpertSuspended", StandingReasoned),
            Row(Suspended, ResumeExpert, Listed, "ExpertResumed", StandingReasoned),
        ],
        []);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<ExpertState>> Decide(ExpertState state, ExpertCommand command, Numbers numbers, ExpertFacts facts)
        => Table.Decide(state, command, numbers, facts);

    public static bool MayBeInvited(this ExpertState state) => state is Listed;

    private static Row<ExpertState, ExpertCommand, ExpertFacts> Row(
        ExpertState from, ExpertCommand command, ExpertState to, string fact, params Guard<ExpertFacts>[] guards)
        => new(from, command, to, fact, guards);
}
