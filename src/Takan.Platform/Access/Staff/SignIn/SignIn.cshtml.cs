using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Web;

namespace Takan.Platform.Access.Staff;

[AnyoneMay("It is the door: whoever is not signed in comes here")]
public sealed class SignInModel(CheckPassword checkPassword, AddressLimits limits) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!limits.Allow(HttpContext, "sign-in")) return this.ShowAgain(StaffRefusals.TooManyTries);
        var credentials = new Credentials { UserName = UserName ?? "", Password = Password ?? "" };
        if (!(await checkPassword.RunAsync(credentials, cancellationToken)).IsAllowed(out var account, out var refusal))
            return this.ShowAgain(refusal);

        await StaffSession.OpenHalfAsync(HttpContext, account);
        return RedirectToPage(account.TwoFactorEnabled ? "Code" : "../SecondFactor/EnrolSecondFactor", new { Back });
    }
}
