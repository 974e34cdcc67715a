using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Accept, Of = "caseId")]
public sealed class ResubmitCasePage(ResubmitCase resubmit, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await resubmit.HandleAsync(Target(Id), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["补正材料已收，请再核对一次。"])
            : await RefuseAsync(refusal, cancellationToken);
}
