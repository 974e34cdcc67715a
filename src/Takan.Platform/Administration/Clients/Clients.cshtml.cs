using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Access.Clients;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Administration;

[StaffMay(PlatformPermissions.Clients)]
public sealed class ClientsModel(TakanDb db, CurrentActor current, KeepApiClients keep) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>In the answer to the form that made it, and nowhere else.</summary>
    public string? NewKey { get; private set; }

    public IReadOnlyList<ApiClient> Clients { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var made = await keep.MakeAsync(Name, cancellationToken);
        await LoadAsync(cancellationToken);
        if (!made.IsAllowed(out var key, out var refusal)) return this.ShowAgain(refusal, nameof(Name));
        NewKey = key;
        // What is shown is the answer, not a form that is wrong.
        return new PageResult { StatusCode = StatusCodes.Status200OK };
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await keep.RevokeAsync(id, cancellationToken) is not { } refusal) return RedirectToPage();
        await LoadAsync(cancellationToken);
        return this.ShowAgain(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Clients = await db.Set<ApiClient>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderByDescending(row => row.CreatedAt).ToListAsync(cancellationToken);
    }
}
