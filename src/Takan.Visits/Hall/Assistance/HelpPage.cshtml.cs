using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Hall;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>Help with one case: first the agreement, then what the applicant sees, until either ends it or the time does.</summary>
[StaffMay(HallPermissions.Assist, Of = "assistanceId")]
public sealed class HelpPage(SeeHelpedCase see, BeginHelp begin, EndHelp end, CurrentActor current, IStringLocalizer words) : PageModel
{
    [FromRoute]
    public Guid AssistanceId { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Null when the case may not be looked at, or not yet.</summary>
    public HelpedCase? Helped { get; private set; }

    public Refusal? Closed { get; private set; }

    public bool WaitsForAgreement => Closed == AssistanceRules.NotAgreed;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await begin.HandleAsync(current.Staff, AssistanceId, Code, cancellationToken) is not { } refusal) return Redirect(HallLinks.Assistance(AssistanceId));
        await ShowAsync(cancellationToken);
        return this.ShowAgain(refusal, nameof(Code));
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken)
    {
        await end.ByHelperAsync(current.Staff, AssistanceId, cancellationToken);
        TempData["Done"] = words["帮办结束，办件已经关上。"].Value;
        return Redirect(HallLinks.Desk);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var outcome = await see.HandleAsync(current.Staff, AssistanceId, cancellationToken);
        (Helped, Closed) = (outcome.Value, outcome.Refusal);
        if (Closed is not null && !WaitsForAgreement) Response.StatusCode = RefusalPage.StatusOf(Closed);
    }
}
