using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;

namespace Takan.Oversight.Sharing;

/// <summary>Every request of the bureau to share a case, the newest first.</summary>
[StaffMay(OversightPermissions.Sharing)]
public sealed class ListSharingPage(TakanDb db, CurrentActor current, TimeProvider clock) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<SharingRequest> Requests { get; private set; } = [];

    private readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Requests = await db.Set<SharingRequest>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderByDescending(row => row.AskedAt).Take(Shown).ToListAsync(cancellationToken);
    }

    public bool IsExpired(SharingRequest row) => IsExpired(row, now);

    /// <summary>It could still go on, were it not too late.</summary>
    internal static bool IsExpired(SharingRequest row, DateTime now) => row.ExpiresAt <= now && !SharingProcess.Table.IsEnd(row.State);

    public static ChipKind Chip(SharingState state) => state switch
    {
        SharingState.Waiting or SharingState.CountyConsented or SharingState.BureauConsented => ChipKind.Do,
        SharingState.Consented or SharingState.Issued => ChipKind.Wait,
        SharingState.Used => ChipKind.Ok,
        _ => ChipKind.Plain,
    };
}
