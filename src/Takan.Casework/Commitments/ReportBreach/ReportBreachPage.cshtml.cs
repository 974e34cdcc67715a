using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.Commitments;

[StaffMay(CaseworkPermissions.ReportBreach, Of = "caseId")]
public sealed class ReportBreachPage(ReportBreach report, CaseHeads heads, CurrentActor current, IStringLocalizer words) : ReasonPage(heads)
{
    public override string Consequence => words["登记以后，这个场所暂停免踏勘，并立案核查。请写明违反承诺的事实。"];

    public override string Button => words["登记违诺"];

    protected override string DoneWords => words["已登记：场所暂停免踏勘，违诺记录已建立。"];

    protected override Task<Outcome<Case>> ActAsync(ReasonInput input, CancellationToken cancellationToken) => report.HandleAsync(current.Staff, input, cancellationToken);
}
