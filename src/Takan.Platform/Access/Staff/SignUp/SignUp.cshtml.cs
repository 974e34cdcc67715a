using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Takan.Platform.Web;

namespace Takan.Platform.Access.Staff;

[AnyoneMay("The one-time link in the address is the proof; it sets one password and opens nothing")]
public sealed class SignUpModel(UseSignUpLink signUp, AddressLimits limits, IStringLocalizer words) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public StaffAccount? Person { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!limits.Allow(HttpContext, "join")) return this.ShowAgain(StaffRefusals.TooManyTries);
        Person = await signUp.WhoseAsync(Token, cancellationToken);
        if (Person is null) Response.StatusCode = 404;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Person = await signUp.WhoseAsync(Token, cancellationToken);
        var input = new FirstPassword { Token = Token, Wanted = Wanted ?? "", Repeated = Repeated ?? "" };
        if (!(await signUp.RunAsync(input, cancellationToken)).IsAllowed(out _, out var refusal)) return this.ShowAgain(refusal);
        TempData["Done"] = words["密码已设好，请登录。"].Value;
        return Redirect("/sign-in");
    }
}
