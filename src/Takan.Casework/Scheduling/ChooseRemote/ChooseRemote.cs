using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The applicant who had chosen the visit wants video after all (HC-02).</summary>
public sealed class ChooseRemote(TakanDb db, CaseActs acts, CaseRoads roads)
{
    public async Task<Outcome<Case>> HandleAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        if (act.Move(CaseCommand.ChooseRemote, new CaseFacts(), []) is { } no) return no;
        if (await roads.ClosedAsync(act, Road.Remote, cancellationToken) is { } closed) return closed;
        db.Add(RoadChoice.Of(act.Case.Id, Road.Remote, act.Act.Now));
        (act.Case.Reason, act.Case.VisitAt) = (null, null);
        return await act.CommitAsync(cancellationToken);
    }
}
