using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Web;

namespace Takan.Platform.Access.Invitations;

[AnyoneMay("The code sent to the expert's phone is the proof")]
public sealed class OpenInvitationCodePage(ExpertInvitations invitations, OpenInvitation open, AddressLimits limits) : PageModel
{
    /// <summary>Where an opened invitation leads: the one inspection that it is for.</summary>
    public const string Home = "/invited";

    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Code { get; set; }

    public ExpertInvitation? Found { get; private set; }

    public string Bureau { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : RedirectToPage("OpenInvitationPage", new { Token });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return RedirectToPage("OpenInvitationPage", new { Token });
        if (!limits.Allow(HttpContext, "prove-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return await open.ProveAsync(HttpContext, Token, Code ?? "", cancellationToken) is { } refusal ? this.ShowAgain(refusal, nameof(Code)) : Redirect(Home);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Found = await invitations.ByTokenAsync(Token, cancellationToken);
        if (Found is null) return false;
        Bureau = await invitations.BureauOfAsync(Found, cancellationToken);
        return true;
    }
}
