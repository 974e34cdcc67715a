using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>People of the bureau who may inspect.</summary>
public static class Inspectors
{
    public static IQueryable<StaffAccount> InspectorsOf(this TakanDb db, Guid bureauId) => db.Set<StaffAccount>()
        .Where(staff => staff.BureauId == bureauId && !staff.Disabled
            && staff.Roles.Any(grant => grant.Role == Role.Inspector))
        .OrderBy(staff => staff.DisplayName);

    public static async Task<bool> AreInspectorsAsync(this TakanDb db, Guid bureauId, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken) =>
        await db.InspectorsOf(bureauId).CountAsync(staff => people.Contains(staff.Id), cancellationToken) == people.Count;
}
