using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

[StaffMay(HallPermissions.Assist)]
public sealed class AskToHelpPage(AskToHelp ask, AddressLimits limits, CurrentActor current) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!limits.Allow(HttpContext, "ask-to-help")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return (await ask.HandleAsync(current.Staff, Code, cancellationToken)).IsAllowed(out var asked, out var refusal)
            ? Redirect(HallLinks.Assistance(asked.Id))
            : this.ShowAgain(refusal, nameof(Code));
    }
}
