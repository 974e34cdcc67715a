using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The applicant's own choice between video and visit (HC-02), both ways.</summary>
[ApplicantMay]
public sealed class MyOnSitePage(TakanDb db, DeclineRemote decline, ChooseRemote choose, ClosureList closures, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>True when the visit is chosen already and this page leads back to video.</summary>
    public bool IsOnSite => Head.Case.State == CaseState.OnSite;

    /// <summary>Nobody visits the area today: said before the visit is chosen.</summary>
    public AreaClosure? AreaClosed { get; private set; }

    public Refusal? Closed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        await JudgeAsync(cancellationToken);
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        AreaClosed = AreaClosure.On(await closures.AboutAsync(Head.Case.BureauId, Head.Case.Address, today, cancellationToken), today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        await JudgeAsync(cancellationToken);
        var back = IsOnSite;
        var outcome = back
            ? await choose.HandleAsync(MyTarget, cancellationToken)
            : await decline.HandleAsync(new(MyTarget, Reason), cancellationToken);
        return outcome.IsAllowed(out _, out var refusal)
            ? Done(Links.My, back ? words["已改回视频踏勘。"] : words["好的，我们上门去看。"])
            : await RefuseAsync(refusal, cancellationToken);
    }

    private async Task JudgeAsync(CancellationToken cancellationToken)
    {
        var visit = await db.OpenInspectionAsync(Head.Case.Id, cancellationToken);
        Closed = CaseProcess.Table.Objections(
            Head.Case.State, IsOnSite ? CaseCommand.ChooseRemote : CaseCommand.DeclineRemote, Head.Profile.Numbers, new() { VisitHasBegun = visit?.State.IsUnderway() == true }).FirstOrDefault();
    }
}
