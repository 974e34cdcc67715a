using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Casework.Intake;

/// <summary>
/// Acts on one case, its inspections and its rooms are one after the other: each begins by locking the case, and what is read afterwards is true
/// until it commits. One lock for all of it, so that no two acts wait for each other. On SQLite the act itself is alone.
/// </summary>
public static class CaseLock
{
    public static async Task LockAsync(this TakanDb db, CaseId id, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM cases WHERE \"Id\" = {id.Value} FOR UPDATE", cancellationToken);
    }

    /// <summary>The cases that an inspection serves, each in its turn: a joint one and those of its single cases wait in the same order.</summary>
    public static async Task LockAsync(this TakanDb db, InspectionId id, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync(
                $"SELECT 1 FROM cases WHERE \"Id\" IN (SELECT \"CaseId\" FROM inspection_cases WHERE \"InspectionId\" = {id.Value}) ORDER BY \"Id\" FOR UPDATE", cancellationToken);
    }
}
