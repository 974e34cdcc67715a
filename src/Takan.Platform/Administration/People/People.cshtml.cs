using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Platform.Administration;

[StaffMay(PlatformPermissions.People)]
public sealed class PeopleModel(TakanDb db, CurrentActor current, AddPerson addPerson) : PageModel
{
    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? CertificateNumber { get; set; }

    [BindProperty]
    public Guid? UnitId { get; set; }

    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public Invitation? Invitation { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var person = new NewPerson { DisplayName = DisplayName ?? "", UserName = UserName ?? "", CertificateNumber = CertificateNumber, UnitId = UnitId };
        var outcome = await addPerson.RunAsync(person, cancellationToken);
        await LoadAsync(cancellationToken);
        if (!outcome.IsAllowed(out var invitation, out var refusal)) return this.ShowAgain(refusal);
        Invitation = invitation;
        (DisplayName, UserName, CertificateNumber, UnitId) = (null, null, null, null);
        ModelState.Clear();
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        People = await StaffQueries.ListAsync(db, bureauId, cancellationToken);
        Units = await db.Set<Unit>().AsNoTracking().Where(unit => unit.BureauId == bureauId).OrderBy(unit => unit.Name).ToListAsync(cancellationToken);
    }
}
