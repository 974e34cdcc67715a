using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <summary>What the recipient's link opens. Looking at it changes nothing.</summary>
[AnyoneMay("It shows that somebody may download something, and four digits of the phone; the code sent to that phone is the proof")]
public sealed class SharedPage(DownloadShared download, AddressLimits limits) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public SharingRequest? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await download.FindAsync(Token, cancellationToken);
        if (Found is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await download.FindAsync(Token, cancellationToken);
        if (!limits.Allow(HttpContext, "one-time-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return await download.SendCodeAsync(Token, cancellationToken) is { } refusal ? this.ShowAgain(refusal) : RedirectToPage("SharedCodePage", new { Token });
    }
}
