using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Administration;

[StaffMay(PlatformPermissions.Appoint)]
public sealed class AdministratorsModel(TakanDb db, CurrentActor current, AppointAdministrator appoint, SendPasswordLink sendPasswordLink) : PageModel
{
    [BindProperty]
    public Role Post { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public Guid StaffId { get; set; }

    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices =>
        People.Where(staff => !staff.Disabled).Select(staff => new SelectListItem($"{staff.DisplayName}（{staff.UserName}）", staff.Id.ToString()));

    public Invitation? Invitation { get; private set; }

    public StaffAccount? HolderOf(Role post) => People.FirstOrDefault(staff => !staff.Disabled && staff.Holds(post));

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAppointAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await appoint.RunAsync(Post, new() { DisplayName = DisplayName ?? "", UserName = UserName ?? "" }, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostPasswordLinkAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (People.All(staff => staff.Id != StaffId)) return NotFound();
        return await ShowAsync(await sendPasswordLink.RunAsync(StaffId, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Outcome<Invitation> outcome, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!outcome.IsAllowed(out var invitation, out var refusal)) return this.ShowAgain(refusal);
        Invitation = invitation;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        People = await StaffQueries.ListAsync(db, current.Staff.BureauId, cancellationToken);
}
