using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.SendToVisit, Of = "caseId")]
public sealed class SendToVisitPage(SendToVisit act, CaseHeads heads, IStringLocalizer words) : ReasonPage(heads)
{
    public override string Consequence => words["改为上门踏勘，时限不变；已约的视频时间会空出来。"];

    public override string Button => words["转现场踏勘"];

    protected override string DoneWords => words["已转现场踏勘。"];

    protected override Task<Outcome<Case>> ActAsync(ReasonInput input, CancellationToken cancellationToken) => act.HandleAsync(input, cancellationToken);
}
