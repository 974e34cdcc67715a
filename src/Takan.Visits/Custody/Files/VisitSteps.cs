using Takan.Casework;
using Takan.Casework.CasePage;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Visits.Custody;

/// <summary>What a case asks for from the open room to the sealed package.</summary>
internal sealed class VisitSteps : ICaseSteps
{
    public Task<CaseAsk?> AskAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) => Task.FromResult(view.Inspection is not { } inspection
        ? null
        : view.Case.State switch
        {
            CaseState.Inspecting => new CaseAsk(new("踏勘进行中", "The inspection is under way"), InspectionProcess.Table.Name(inspection.State), [Room(inspection)]),
            CaseState.Passed => Told(view, inspection, new("踏勘通过，结果已当场告知", "Passed, told on the spot")),
            CaseState.NotMet => Told(view, inspection, new("不符合条件，结果已当场告知", "Not met, told on the spot")),
            _ => null,
        });

    private static CaseAsk Told(CaseView view, Inspection inspection, Bilingual heading) => view.Inspections.All(round => !round.State.ResultIsTold() || round.State.IsSealed())
        ? new(heading, new("证据和文书已经封存，可以办结。", "Evidence and papers are sealed: the case can be concluded."), EndingSteps.Of(view))
        : inspection.Means == InspectionMeans.OnTheSpot
        ? new(heading, new("离开现场以后，文书和照片自动整理、封存，不用再按什么。", "Once the team has left, papers and pictures are put together and sealed by themselves."),
            [new(new("现场页面", "Page at the place"), Links.Place(inspection.Id), Roles: [Role.Inspector])])
        : new(heading, new("关闭房间以后，文书和录像自动整理、封存，不用再按什么。", "Once the room is closed, papers and recording are assembled and sealed by themselves."),
            [Room(inspection) with { IsMain = false }]);

    private static CaseStep Room(Inspection inspection) =>
        new(new("回到踏勘室", "Back to the room"), $"/inspections/{inspection.Id}/room", IsMain: true, Roles: [Role.Inspector]);
}
