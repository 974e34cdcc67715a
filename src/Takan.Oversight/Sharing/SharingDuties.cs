using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Oversight.Sharing;

/// <summary>Tells each side which requests wait for its consent (TJ-49).</summary>
public sealed class SharingDuties(TakanDb db, TimeProvider clock, IStringLocalizer words) : IDuties
{
    private const int MostRows = 10;
    private static readonly IReadOnlyList<SharingState> ForCounty = SharingProcess.Table.StatesOf(SharingCommand.ConsentForCounty);
    private static readonly IReadOnlyList<SharingState> ForBureau = SharingProcess.Table.StatesOf(SharingCommand.ConsentForBureau);

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var (states, now) = (StatesOf(staff), clock.GetUtcNow().UtcDateTime);
        if (states.Count == 0) return [];
        var rows = await db.Set<SharingRequest>().AsNoTracking()
            .Where(row => row.BureauId == staff.BureauId && states.Contains(row.State) && row.ExpiresAt > now && row.CountyConsent != staff.Id && row.BureauConsent != staff.Id)
            .OrderBy(row => row.AskedAt).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(row => DeskItem.Duty(
            ChipKind.Do, words["待同意"], words["证据共享"], $"{row.DepartmentName} · {row.Purpose}", words["看共享申请"], SharingLinks.Request(row.Id), rule: "TJ-49"))];
    }

    private static List<SharingState> StatesOf(StaffActor staff) =>
        [.. (staff.Is(Role.CountyOffice) ? ForCounty : []).Concat(staff.Is(Role.CentreLead) ? ForBureau : []).Distinct()];
}
