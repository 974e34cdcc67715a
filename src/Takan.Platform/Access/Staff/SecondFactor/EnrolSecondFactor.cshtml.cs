using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Web;

namespace Takan.Platform.Access.Staff;

/// <summary>Compulsory before anything else. Looking at it changes nothing: the secret was made with the account.</summary>
[HalfSignedInMay]
public sealed class EnrolSecondFactorModel(StaffSession session, StaffSecrets secrets, CheckCode checkCode) : PageModel
{
    private const string Issuer = "Takan 踏勘";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public string QrSvg { get; private set; } = "";

    public string TypedSecret { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var half = (await session.HalfAsync(HttpContext))!;
        return half.TwoFactorEnabled ? RedirectToPage("../SignIn/Code", new { Back }) : ShowSecret(half);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var half = (await session.HalfAsync(HttpContext))!;
        if (half.TwoFactorEnabled) return RedirectToPage("../SignIn/Code", new { Back });
        if (!(await checkCode.RunAsync(half, Code ?? "", cancellationToken)).IsAllowed(out var account, out var refusal))
        {
            ShowSecret(half);
            return this.ShowAgain(refusal);
        }

        await session.OpenAsync(HttpContext, account);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    private PageResult ShowSecret(StaffAccount half)
    {
        var secret = secrets.Factor(half);
        QrSvg = QrImage.Svg(Totp.Address(secret, Issuer, half.UserName!));
        TypedSecret = string.Join(' ', Totp.ToBase32(secret).Chunk(4).Select(group => new string(group)));
        return Page();
    }
}
