using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.Visits.Rectification;

[StaffMay(VisitPermissions.DecideRectification, Of = "caseId")]
public sealed class InviteStatementPage(InviteStatement invite, CaseHeads heads, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Why nobody is invited now; null when somebody can be.</summary>
    public Refusal? Closed => Objection(CaseCommand.InviteStatement, new CaseFacts
    {
        Reason = "-",
        StatementDue = Head.Case.StatementDue,
        Statement = Head.Case.Statement,
        NewStatementDue = Earliest,
        EarliestStatementDue = Earliest,
        StatementDueOnWorkingDay = true,
        Today = Today,
    });

    public int DaysToSpeak => Head.Profile.Numbers.DaysToSpeak();

    private DateOnly Today => ChinaTime.Day(clock.GetUtcNow().UtcDateTime);

    private DateOnly Earliest => InviteStatement.EarliestDay(Head.Profile, Today);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        (Reasons, Until) = (Head.Case.IntendedReasons, Head.Case.StatementDue ?? Earliest);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await invite.HandleAsync(new(Target(Id), Reasons, Until), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已告知申请人陈述、申辩，短信已发。"])
            : await RefuseAsync(refusal, cancellationToken);
}
