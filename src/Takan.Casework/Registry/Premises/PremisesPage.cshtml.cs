using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>The same form for a place that is known.</summary>
[StaffMay(RegistryPermissions.Keep, Of = "premisesId")]
public sealed class PremisesPage(KeepPremises keep, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid PremisesId { get; set; }

    [BindProperty]
    public PremisesForm Input { get; set; } = new();

    public Premises Place { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Input = new() { Address = Place.Address, Owner = Place.Owner, Tenants = Place.Tenants, Flags = Place.Flags };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        var (id, refusal, errors) = await keep.HandleAsync(current.Staff, new(PremisesId, Input, seen, Once), cancellationToken);
        if (id is not null) return Done(RegistryLinks.PremisesList, words["场所已更新。"]);
        await ShowAsync(cancellationToken);
        return refusal is null ? ShowFields(errors, "Input.", seen ?? Place.Version) : Refuse(refusal, Place.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Place = await db.Set<Premises>().AsNoTracking().SingleAsync(row => row.Id == PremisesId, cancellationToken);
        Fresh(Place.Version);
    }
}
