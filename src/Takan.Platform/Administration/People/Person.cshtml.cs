using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Administration;

[StaffMay(PlatformPermissions.People, Of = "staffId")]
public sealed class PersonModel(TakanDb db, CurrentActor current, ChangeRole changeRole, ChangeAccount changeAccount, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid StaffId { get; set; }

    public StaffAccount Person { get; private set; } = null!;

    public bool IsOneself => StaffId == current.Staff.Id;

    public bool IsLocked => Person.LockoutEnd > clock.GetUtcNow();

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostRoleAsync(Role role, bool holds, CancellationToken cancellationToken) =>
        await ShowAsync(await changeRole.RunAsync(new() { StaffId = StaffId, Role = role, Holds = holds }, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAccountAsync(AccountChange change, CancellationToken cancellationToken) =>
        await ShowAsync(await changeAccount.RunAsync(StaffId, change, cancellationToken), cancellationToken);

    private async Task<IActionResult> ShowAsync(Outcome<StaffAccount> outcome, CancellationToken cancellationToken)
    {
        if (outcome.IsAllowed(out _, out var refusal)) return RedirectToPage(new { StaffId });
        await LoadAsync(cancellationToken);
        return this.ShowAgain(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Person = await db.Set<StaffAccount>().AsNoTracking().SingleAsync(staff => staff.Id == StaffId, cancellationToken);
}
