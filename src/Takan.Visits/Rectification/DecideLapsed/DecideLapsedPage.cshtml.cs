using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.Visits.Rectification;

[StaffMay(VisitPermissions.DecideRectification, Of = "caseId")]
public sealed class DecideLapsedPage(DecideLapsed decide, CaseHeads heads, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public bool AppealTold { get; set; }

    /// <summary>Why nothing is decided now; null when it can be.</summary>
    public Refusal? Closed => Objection(CaseCommand.DecideLapsed, new CaseFacts
    {
        StatementDue = Head.Case.StatementDue,
        Statement = Head.Case.Statement,
        Today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime),
        WrittenDecisionMade = true,
    });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Reasons = Head.Case.IntendedReasons;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await decide.HandleAsync(new(Target(Id), Reasons, AppealTold), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已作出不符合的决定，并短信告知申请人。决定书自动生成。"])
            : await RefuseAsync(refusal, cancellationToken);
}
