using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>An application with before and after; who may, decides on it here.</summary>
[StaffMay(RegistryPermissions.View, Of = "changeId")]
public sealed class DecideChangePage(DecideChange decide, FilingHistory history, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid ChangeId { get; set; }

    [BindProperty]
    public bool Consent { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ChangeLine Line { get; private set; } = null!;

    public Filing Filing { get; private set; } = null!;

    public bool MayDecide => current.Staff.Holds(RegistryPermissions.Consent) && Line.Change.State == ChangeState.Waiting;

    public Refusal? Objection => ChangeControl.OwnApplication(Line.Change.AppliedBy, current.Staff.Id);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (!current.Staff.Holds(RegistryPermissions.Consent)) return Refuse(AccessDecision.NoRole, Line.Change.Version);
        if ((await decide.HandleAsync(current.Staff, new(ChangeId, Consent, Reason, Version, Once), cancellationToken)).IsAllowed(out var change, out var refusal))
            return Done(RegistryLinks.Filing(change.FilingId), change.State == ChangeState.Consented ? words["已同意，备案已变更。"] : words["已退回，备案没有变。"]);
        return Refuse(refusal, Line.Change.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Line = await history.ChangeAsync(ChangeId, cancellationToken);
        Filing = await db.Set<Filing>().AsNoTracking().SingleAsync(row => row.Id == Line.Change.FilingId, cancellationToken);
        Fresh(Line.Change.Version);
    }
}
