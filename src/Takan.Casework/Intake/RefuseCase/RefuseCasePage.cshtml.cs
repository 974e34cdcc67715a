using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Accept, Of = "caseId")]
public sealed class RefuseCasePage(RefuseCase act, CaseHeads heads, IStringLocalizer words) : ReasonPage(heads)
{
    public override string Consequence => words["不予受理是终局，须书面告知理由。材料可以补的，请用退回补正。"];

    public override string Button => words["不予受理并告知理由"];

    protected override string DoneWords => words["已记录不予受理。"];

    protected override Task<Outcome<Case>> ActAsync(ReasonInput input, CancellationToken cancellationToken) => act.HandleAsync(input, cancellationToken);
}
