using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.Visits.Rectification;

[StaffMay(VisitPermissions.DecideRectification, Of = "caseId")]
public sealed class ExtendRectificationPage(ExtendRectification extend, CaseHeads heads, CurrentActor current, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await extend.HandleAsync(current.Staff, new(Target(Id), Until, Reason), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["整改期限已延长，申请人在手机上看得到。"])
            : await RefuseAsync(refusal, cancellationToken);
}
