using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.ProvenPhones;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>One matter: what is needed, and the number to which a code goes. The answer is the same for every number.</summary>
[AnyoneMay("It shows what the bureau has published of a matter; a code sent to the typed number is the proof")]
public sealed class ApplyMatterPage(OnlineMatters online, AskForProof ask, AddressLimits limits) : PageModel
{
    [FromRoute]
    public Guid BureauId { get; set; }

    [FromRoute(Name = "matter")]
    public string MatterId { get; set; } = "";

    [BindProperty]
    public string? Phone { get; set; }

    public OnlineBureau Bureau { get; private set; } = null!;

    public Matter Matter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!MobilePhone.Parse(Phone).IsAllowed(out var phone, out var wrong)) return this.ShowAgain(wrong, nameof(Phone));
        if (!limits.Allow(HttpContext, "apply-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return (await ask.RunAsync(HttpContext, BureauId, Matter.Id, phone, cancellationToken)).IsAllowed(out _, out var refusal)
            ? Redirect(Links.ApplyCode)
            : this.ShowAgain(refusal);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await online.FindAsync(BureauId, cancellationToken) is not { } bureau) return false;
        if (bureau.Matters.FirstOrDefault(matter => matter.Id == MatterId) is not { } found) return false;
        (Bureau, Matter) = (bureau, found);
        return true;
    }
}
