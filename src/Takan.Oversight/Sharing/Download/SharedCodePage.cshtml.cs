using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <summary>The recipient types the code and the one download begins.</summary>
[AnyoneMay("The code sent to the recipient's phone is the proof")]
public sealed class SharedCodePage(DownloadShared download, AddressLimits limits) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Code { get; set; }

    public SharingRequest? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await download.FindAsync(Token, cancellationToken);
        return Found is null ? RedirectToPage("SharedPage", new { Token }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await download.FindAsync(Token, cancellationToken);
        if (Found is null) return RedirectToPage("SharedPage", new { Token });
        if (!limits.Allow(HttpContext, "prove-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return (await download.TakeAsync(Token, Code ?? "", cancellationToken)).IsAllowed(out var file, out var refusal)
            ? File(file.Content, file.MediaType, file.Name)
            : this.ShowAgain(refusal, nameof(Code));
    }
}
