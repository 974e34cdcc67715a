using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Registry;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Closures;

/// <summary>One closure with the cases that it concerns; who may, ends it here.</summary>
[StaffMay(RegistryPermissions.View, Of = "closureId")]
public sealed class ShowClosurePage(EndClosure end, AffectedCases cases, TakanDb db, CurrentActor current, TimeProvider clock, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid ClosureId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Closure Closure { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<AffectedCase> Affected { get; private set; } = [];

    public DateOnly Today { get; } = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);

    public bool IsOver => Closure.IsOverOn(Today);

    public bool MayEnd => !IsOver && Closure.EndedOn is null && current.Staff.Holds(RegistryPermissions.Suspend);

    /// <summary>Cases are for who handles cases, and for who closes the area.</summary>
    public bool MaySeeCases => OpensCases || current.Staff.Holds(RegistryPermissions.Suspend);

    public bool OpensCases => CaseworkPermissions.Of(CaseworkPermissions.View).Roles.Any(current.Staff.Is);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!current.Staff.Holds(RegistryPermissions.Suspend))
        {
            await ShowAsync(cancellationToken);
            return Refuse(AccessDecision.NoRole, Closure.Version);
        }

        if ((await end.HandleAsync(current.Staff, new(ClosureId, Reason, Version, Once), cancellationToken)).IsAllowed(out _, out var refusal))
            return Done(RegistryLinks.Closure(ClosureId), words["已恢复上门，告知过的申请人都发了短信。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Closure.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Closure = await db.Set<Closure>().AsNoTracking().SingleAsync(row => row.Id == ClosureId, cancellationToken);
        var people = new[] { Closure.DeclaredBy, Closure.EndedBy ?? Closure.DeclaredBy };
        Names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        if (MaySeeCases) Affected = await cases.OfAsync(Closure, cancellationToken);
        Fresh(Closure.Version);
    }
}
