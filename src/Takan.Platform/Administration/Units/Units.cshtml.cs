using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Platform.Administration;

[StaffMay(PlatformPermissions.Units)]
public sealed class UnitsModel(TakanDb db, CurrentActor current, AddUnit addUnit) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await addUnit.RunAsync(Name ?? "", cancellationToken)).IsAllowed(out _, out var refusal)) return RedirectToPage();
        await LoadAsync(cancellationToken);
        return this.ShowAgain(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Units = await db.Set<Unit>().AsNoTracking().Where(unit => unit.BureauId == bureauId).OrderBy(unit => unit.Name).ToListAsync(cancellationToken);
    }
}
