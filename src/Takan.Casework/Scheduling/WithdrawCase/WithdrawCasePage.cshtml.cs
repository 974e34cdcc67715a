using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Withdraw, Of = "caseId")]
public sealed class WithdrawCasePage(WithdrawCase act, CaseHeads heads, IStringLocalizer words) : ReasonPage(heads)
{
    public override string Consequence => words["申请人撤回以后办件结束，已约的踏勘一并取消。可以重新申请。"];

    public override string Button => words["记录撤回"];

    protected override string DoneWords => words["已记录撤回。"];

    protected override Task<Outcome<Case>> ActAsync(ReasonInput input, CancellationToken cancellationToken) => act.HandleAsync(input, cancellationToken);
}
