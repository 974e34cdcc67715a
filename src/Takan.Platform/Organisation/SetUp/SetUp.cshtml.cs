using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Organisation;

[AnyoneMay("Only who reads the console of this start knows the address, and it is dead as soon as a bureau exists")]
public sealed class SetUpModel(TakanDb db, SetUpLink link, ProfileFolders profiles, SetUpBureau setUp) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? BureauName { get; set; }

    [BindProperty]
    public string? Profile { get; set; }

    [BindProperty]
    public string? AdministratorName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public IReadOnlyList<ProfileChoice> Profiles { get; } = profiles.All();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await IsOpenAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(cancellationToken)) return NotFound();
        var input = new FirstDay
        {
            BureauName = BureauName ?? "",
            Profile = Profile ?? "",
            AdministratorName = AdministratorName ?? "",
            UserName = UserName ?? "",
            Password = Password ?? "",
            Repeated = Repeated ?? "",
        };
        if (!(await setUp.RunAsync(input, cancellationToken)).IsAllowed(out var account, out var refusal)) return this.ShowAgain(refusal);

        await StaffSession.OpenHalfAsync(HttpContext, account);
        return RedirectToPage("/Access/Staff/SecondFactor/EnrolSecondFactor", new { Back = "/administration/administrators" });
    }

    private async Task<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        link.Is(Token) && !await db.Set<Bureau>().AnyAsync(cancellationToken);
}
