using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Visits.Rectification;

/// <summary>The applicant reads what is intended and why, and speaks before it is decided.</summary>
[ApplicantMay]
public sealed class MyStatementPage(MakeStatement make, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? Statement { get; set; }

    /// <summary>Why nothing can be said here now; null when something can.</summary>
    public Refusal? Closed => CaseProcess.Table.Objections(Head.Case.State, CaseCommand.MakeStatement, Head.Profile.Numbers, new()
    {
        StatementDue = Head.Case.StatementDue,
        Statement = "-",
        Today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime),
    }).FirstOrDefault();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Statement = Head.Case.Statement;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await make.HandleAsync(MyTarget, Statement, cancellationToken)).IsAllowed(out _, out var refusal)
            ? Done(Links.My, words["您的陈述、申辩已收到，会写进决定书。"])
            : await RefuseAsync(refusal, cancellationToken);
}
