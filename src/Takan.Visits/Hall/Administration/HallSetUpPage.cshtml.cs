using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Devices;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>The administrator names the booths, pairs the devices of the hall and takes them out of use.</summary>
[StaffMay(HallPermissions.Manage)]
public sealed class HallSetUpPage(TakanDb db, AddBooth add, KeepDevices keep, CurrentActor current) : PageModel
{
    [BindProperty]
    public string? BoothName { get; set; }

    [BindProperty]
    public string? DeviceName { get; set; }

    /// <summary>The booth of the device; null for a screen that only shows.</summary>
    [BindProperty]
    public Guid? Place { get; set; }

    /// <summary>In the answer to the form that made it, and nowhere else.</summary>
    public string? NewCode { get; private set; }

    public Refusal? Objection { get; private set; }

    public IReadOnlyList<Booth> Booths { get; private set; } = [];

    public IReadOnlyList<PairedDevice> Devices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places(string screen) => [new(screen, ""), .. Booths.Select(booth => new SelectListItem(booth.Name, booth.Id.ToString()))];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostBoothAsync(CancellationToken cancellationToken)
    {
        if ((await add.HandleAsync(current.Staff, BoothName, cancellationToken)).IsAllowed(out _, out var refusal)) return RedirectToPage();
        await LoadAsync(cancellationToken);
        return this.ShowAgain(refusal, nameof(BoothName));
    }

    public async Task<IActionResult> OnPostDeviceAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Objection is { } objection) return this.ShowAgain(objection);
        if (Place is { } place && !Booths.Any(booth => booth.Id == place)) return this.ShowAgain(HallRefusals.NoSuchBooth, nameof(Place));
        var made = await keep.MakeAsync(DeviceName, Place, cancellationToken);
        await LoadAsync(cancellationToken);
        if (!made.IsAllowed(out var code, out var refusal)) return this.ShowAgain(refusal, nameof(DeviceName));
        NewCode = code;
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
        Objection = await add.ObjectionAsync(bureauId, cancellationToken);
        Booths = await db.Set<Booth>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Name).ToListAsync(cancellationToken);
        Devices = await db.Set<PairedDevice>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderByDescending(row => row.MadeAt).ToListAsync(cancellationToken);
    }
}
