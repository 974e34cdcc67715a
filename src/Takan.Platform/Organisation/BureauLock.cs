using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Platform.Organisation;

/// <summary>One change of a bureau's people at a time: what was checked inside the act is still true when it commits.</summary>
public static class BureauLock
{
    public static async Task LockBureauAsync(this TakanDb db, Guid bureauId, CancellationToken cancellationToken)
    {
        // On SQLite the act itself is alone.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM bureaus WHERE \"Id\" = {bureauId} FOR UPDATE", cancellationToken);
    }
}
