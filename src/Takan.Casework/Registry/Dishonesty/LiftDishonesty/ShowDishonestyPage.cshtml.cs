using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>One entry; who may, lifts it here.</summary>
[StaffMay(RegistryPermissions.View, Of = "dishonestyId")]
public sealed class ShowDishonestyPage(LiftDishonesty lift, TakanDb db, CurrentActor current, TimeProvider clock, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid DishonestyId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DishonestyEntry Entry { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool Blocks { get; private set; }

    public bool MayLift => Blocks && current.Staff.Holds(RegistryPermissions.Lift);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (!current.Staff.Holds(RegistryPermissions.Lift)) return Refuse(AccessDecision.NoRole, Entry.Version);
        if ((await lift.HandleAsync(current.Staff, new(DishonestyId, Reason, Version, Once), cancellationToken)).IsAllowed(out _, out var refusal))
            return Done(RegistryLinks.DishonestyEntry(DishonestyId), words["已移出名单。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Entry.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Entry = await db.Set<DishonestyEntry>().AsNoTracking().SingleAsync(row => row.Id == DishonestyId, cancellationToken);
        Blocks = Entry.ToFact().Blocks(ChinaTime.Day(clock.GetUtcNow().UtcDateTime));
        var people = new[] { Entry.EnteredBy, Entry.LiftedBy ?? Entry.EnteredBy };
        Names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        Fresh(Entry.Version);
    }
}
