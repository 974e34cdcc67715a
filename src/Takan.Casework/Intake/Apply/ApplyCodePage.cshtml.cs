using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.ProvenPhones;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

[AnyoneMay("The code sent to the phone is the proof")]
public sealed class ApplyCodePage(PhoneProofs proofs, ProvePhone prove, TakanDb db, AddressLimits limits) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public PhoneProof Proof { get; private set; } = null!;

    public string Bureau { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Proof.ProvenAt is null ? Page() : Redirect(Links.ApplyForm) : Redirect(Links.ApplyHome);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync()) return Redirect(Links.ApplyHome);
        // Sent twice: the first was right, and there is nothing left to prove.
        if (Proof.ProvenAt is not null) return Redirect(Links.ApplyForm);
        if (!limits.Allow(HttpContext, "prove-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return await prove.RunAsync(HttpContext, Code ?? "", cancellationToken) is { } refusal ? this.ShowAgain(refusal, nameof(Code)) : Redirect(Links.ApplyForm);
    }

    private async Task<bool> ReadAsync()
    {
        if (await proofs.ReadAsync(HttpContext) is not { } proof) return false;
        Proof = proof;
        Bureau = await db.Set<Platform.Organisation.Bureau>().Where(row => row.Id == proof.BureauId).Select(row => row.Name).SingleAsync(HttpContext.RequestAborted);
        return true;
    }
}
