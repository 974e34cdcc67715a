using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>Asks for the reason before a person is stopped from inspecting, or may inspect again.</summary>
[StaffMay(RegistryPermissions.SuspendPerson, Of = "filingId")]
public sealed class SuspendPersonPage(SuspendPerson suspend, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid FilingId { get; set; }

    /// <summary>What the person who opened the page saw: stop, or let inspect again.</summary>
    [BindProperty]
    public bool Suspend { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Filing Filing { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Suspend = !Filing.IsSuspended;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await suspend.HandleAsync(current.Staff, new(FilingId, Suspend, Reason, Once), cancellationToken)).IsAllowed(out var filing, out var refusal))
            return Done(RegistryLinks.Filing(FilingId), filing.IsSuspended ? words["已停止，恢复以前不能参加踏勘。"] : words["已恢复，可以参加踏勘。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Filing.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Filing = await db.Set<Filing>().AsNoTracking().SingleAsync(row => row.Id == FilingId, cancellationToken);
        Fresh(Filing.Version);
    }
}
