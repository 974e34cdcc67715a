using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Web;

namespace Takan.Platform.Access.CaseLinks;

[AnyoneMay("The fixed address from the text message: an eight-character code is typed here, and then the phone must answer")]
public sealed class TypeCodeModel(FindCaseLink find, AddressLimits limits) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!limits.Allow(HttpContext, "type-code")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        if ((await find.TokenByCodeAsync(Code ?? "", cancellationToken)).IsAllowed(out var token, out var refusal)) return RedirectToPage("OpenLink", new { Token = token });
        return this.ShowAgain(refusal, nameof(Code));
    }
}
