using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Web;

namespace Takan.Platform.Access.CaseLinks;

[AnyoneMay("The code sent to the applicant's phone is the proof")]
public sealed class OpenLinkCodeModel(FindCaseLink find, ProveOneTimeCode prove, AddressLimits limits) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Code { get; set; }

    public FoundCaseLink? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await find.ByTokenAsync(Token, cancellationToken);
        return Found is null ? RedirectToPage("OpenLink", new { Token }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await find.ByTokenAsync(Token, cancellationToken);
        if (Found is null) return RedirectToPage("OpenLink", new { Token });
        if (!limits.Allow(HttpContext, "prove-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        if ((await prove.RunAsync(HttpContext, Found.Link, Code ?? "", cancellationToken)).IsAllowed(out var session, out var refusal)) return Redirect(session.SharedDeviceId is null ? "/my" : "/my/booth");
        return this.ShowAgain(refusal, nameof(Code));
    }
}
