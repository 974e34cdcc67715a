using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Law.Hall;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>The applicant sees who helps in the hall and until when, and ends it.</summary>
[ApplicantMay]
public sealed class MyAssistancePage(TakanDb db, EndHelp end, CurrentActor current, TimeProvider clock, IStringLocalizer words) : FormPage
{
    public string Helper { get; private set; } = "";

    /// <summary>Null when nobody helps.</summary>
    public DateTime? Until { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await end.ByApplicantAsync(current.Applicant, cancellationToken) is not { } refusal) return Done(Links.My, words["帮办结束了，工作人员不能再看您的办件。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, version: 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        if (await db.RunningHelpAsync(current.Applicant.CaseId, clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } help) return;
        Helper = await db.Set<StaffAccount>().Where(staff => staff.Id == help.StaffId).Select(staff => staff.DisplayName).SingleAsync(cancellationToken);
        Until = help.BeganAt + AssistanceRules.Life;
    }
}
