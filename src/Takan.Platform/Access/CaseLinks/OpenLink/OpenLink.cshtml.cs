using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access.Devices;
using Takan.Platform.Web;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>What the QR code opens. Looking at it changes nothing: messengers and scanners look too.</summary>
[AnyoneMay("It shows the bureau and four digits of the phone; the code sent to that phone is the proof")]
public sealed class OpenLinkModel(FindCaseLink find, SendOneTimeCode send, AddressLimits limits, PairedDevices devices, CurrentActor current) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public FoundCaseLink? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await find.ByTokenAsync(Token, cancellationToken);
        if (Found is null) Response.StatusCode = StatusCodes.Status404NotFound;
        // Who has proved the phone goes on; whoever sits at a shared PC proves it anew.
        return Found is { } found && current.Actor is ApplicantActor here && here.CaseId == found.Link.CaseId && await devices.FindAsync(HttpContext) is null ? Redirect("/my") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await find.ByTokenAsync(Token, cancellationToken);
        if (Found is null) return this.ShowAgain(CaseLinkRefusals.Expired);
        if (!limits.Allow(HttpContext, "one-time-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        if ((await send.RunAsync(Found.Link, OneTimeCodePurpose.OpenLink, cancellationToken)).IsAllowed(out _, out var refusal)) return RedirectToPage("OpenLinkCode", new { Token });
        return this.ShowAgain(refusal);
    }
}
