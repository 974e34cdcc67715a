using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The applicant who had chosen the visit wants video after all (HC-02).</summary>
public sealed class ChooseRemote(TakanDb db, CaseActs acts, CaseRoads roads, InspectionEnding inspections)
{
    public async Task<Outcome<Case>> HandleAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var visit = await db.OpenInspectionAsync(act.Case.Id, cancellationToken);
        if (act.Move(CaseCommand.ChooseRemote, new CaseFacts { VisitHasBegun = visit?.State.IsUnderway() == true }, []) is { } no) return no;
        if (await roads.ClosedAsync(act, Road.Remote, cancellationToken) is { } closed) return closed;
        if (await inspections.EndAsync(act, InspectionCommand.Cancel, "申请人改用视频踏勘", cancellationToken) is { } still) return still;
        db.Add(RoadChoice.Of(act.Case.Id, Road.Remote, act.Act.Now));
        act.Case.Reason = null;
        return await act.CommitAsync(cancellationToken);
    }
}
