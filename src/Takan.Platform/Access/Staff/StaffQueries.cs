using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Platform.Access.Staff;

public static class StaffQueries
{
    /// <summary>People of one bureau, by name.</summary>
    public static Task<List<StaffAccount>> ListAsync(TakanDb db, Guid bureauId, CancellationToken cancellationToken) =>
        db.Set<StaffAccount>().AsNoTracking().Where(staff => staff.BureauId == bureauId).OrderBy(staff => staff.DisplayName).ToListAsync(cancellationToken);

    public static Task<bool> IsHeldAsync(TakanDb db, Guid bureauId, Role role, CancellationToken cancellationToken) =>
        db.Set<StaffAccount>().AnyAsync(staff => staff.BureauId == bureauId && !staff.Disabled && staff.Roles.Any(grant => grant.Role == role), cancellationToken);

    /// <summary>Sign-in names are unique over all bureaus: the door does not ask for one.</summary>
    public static Task<bool> IsNameTakenAsync(TakanDb db, StaffAccount account, CancellationToken cancellationToken) =>
        db.Set<StaffAccount>().AnyAsync(staff => staff.NormalizedUserName == account.NormalizedUserName, cancellationToken);
}
