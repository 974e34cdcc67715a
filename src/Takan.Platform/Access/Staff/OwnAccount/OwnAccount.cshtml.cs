using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Access.Staff;

[AnyStaffMay]
public sealed class OwnAccountModel(TakanDb db, CurrentActor current, StaffSession session, ChangePassword changePassword, IStringLocalizer words) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public StaffAccount Account { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var input = new NewPassword { Present = Present ?? "", Wanted = Wanted ?? "", Repeated = Repeated ?? "" };
        var outcome = await changePassword.RunAsync(input, cancellationToken);
        if (outcome.IsAllowed(out var account, out var refusal))
        {
            // The change ended every session; this one goes on.
            await session.OpenAsync(HttpContext, account);
            TempData["Done"] = words["密码已修改，其他地方的登录已全部退出。"].Value;
            return RedirectToPage();
        }

        await LoadAsync(cancellationToken);
        return this.ShowAgain(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Account = await db.Set<StaffAccount>().AsNoTracking().SingleAsync(staff => staff.Id == current.Staff.Id, cancellationToken);
}
