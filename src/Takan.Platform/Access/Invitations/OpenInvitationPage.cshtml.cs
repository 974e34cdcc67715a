using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Web;

namespace Takan.Platform.Access.Invitations;

/// <summary>What the link of an expert opens. Looking at it changes nothing: messengers look too.</summary>
[AnyoneMay("It shows the expert's own name, the bureau and four digits of the phone; the code sent to that phone is the proof")]
public sealed class OpenInvitationPage(ExpertInvitations invitations, OpenInvitation open, AddressLimits limits) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public ExpertInvitation? Found { get; private set; }

    public string? Bureau { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (Found is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (!limits.Allow(HttpContext, "one-time-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return await open.SendCodeAsync(Token, cancellationToken) is { } refusal ? this.ShowAgain(refusal) : RedirectToPage("OpenInvitationCodePage", new { Token });
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Found = await invitations.ByTokenAsync(Token, cancellationToken);
        if (Found is { } found) Bureau = await invitations.BureauOfAsync(found, cancellationToken);
    }
}
