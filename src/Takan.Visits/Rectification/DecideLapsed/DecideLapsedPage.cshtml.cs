using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.Visits.Rectification;

[StaffMay(VisitPermissions.DecideRectification, Of = "caseId")]
public sealed class DecideLapsedPage(DecideLapsed decide, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>Asked for where the applicant wrote nothing.</summary>
    [BindProperty]
    public string? Statement { get; set; }

    [BindProperty]
    public bool AppealTold { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Reasons = Head.Case.IntendedReasons;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await decide.HandleAsync(new(Target(Id), Reasons, Statement, AppealTold), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已作出不符合的决定，并短信告知申请人。决定书自动生成。"])
            : await RefuseAsync(refusal, cancellationToken);
}
