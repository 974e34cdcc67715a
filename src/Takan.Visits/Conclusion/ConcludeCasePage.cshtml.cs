using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.Visits.Conclusion;

[StaffMay(VisitPermissions.Conclude, Of = "caseId")]
public sealed class ConcludeCasePage(ConcludeCase conclude, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await conclude.HandleAsync(Target(Id), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已办结。"])
            : await RefuseAsync(refusal, cancellationToken);
}
