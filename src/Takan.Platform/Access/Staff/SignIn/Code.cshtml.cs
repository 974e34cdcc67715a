using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Web;

namespace Takan.Platform.Access.Staff;

[HalfSignedInMay]
public sealed class CodeModel(StaffSession session, CheckCode checkCode) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        (await session.HalfAsync(HttpContext))!.TwoFactorEnabled ? Page() : RedirectToPage("../SecondFactor/EnrolSecondFactor", new { Back });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var half = (await session.HalfAsync(HttpContext))!;
        if (!half.TwoFactorEnabled) return RedirectToPage("../SecondFactor/EnrolSecondFactor", new { Back });
        if (!(await checkCode.RunAsync(half, Code ?? "", cancellationToken)).IsAllowed(out var account, out var refusal))
            return this.ShowAgain(refusal);

        await session.OpenAsync(HttpContext, account);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }
}
