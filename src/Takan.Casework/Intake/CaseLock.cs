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
            await db.Database.ExecuteSqlAsync($"""
                SELECT 1 FROM cases WHERE "Id" IN (
                    SELECT {id.Value} UNION ALL
                    SELECT link."CaseId" FROM inspection_cases own
                    JOIN joint_visit_parts part ON part."InspectionId" = own."InspectionId"
                    JOIN joint_visits visit ON visit."Id" = part."JointVisitId" AND visit."State" = 'Agreed'
                    JOIN joint_visit_parts other ON other."JointVisitId" = visit."Id"
                    JOIN inspection_cases link ON link."InspectionId" = other."InspectionId"
                    WHERE own."CaseId" = {id.Value}) ORDER BY "Id" FOR UPDATE
                """, cancellationToken);
    }

    /// <summary>The case of an inspection and, where it is part of a joint visit, those of all its parts, each in its turn: acts of different parts wait in the same order.</summary>
    public static async Task LockAsync(this TakanDb db, InspectionId id, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"""
                SELECT 1 FROM cases WHERE "Id" IN (SELECT "CaseId" FROM inspection_cases WHERE "InspectionId" IN (
                    SELECT {id.Value} UNION ALL
                    SELECT other."InspectionId" FROM joint_visit_parts part
                    JOIN joint_visits visit ON visit."Id" = part."JointVisitId" AND visit."State" = 'Agreed'
                    JOIN joint_visit_parts other ON other."JointVisitId" = visit."Id"
                    WHERE part."InspectionId" = {id.Value})) ORDER BY "Id" FOR UPDATE
                """, cancellationToken);
    }

    /// <summary>The cases of inspections that are to become one visit, in the same order.</summary>
    public static async Task LockAsync(this TakanDb db, IEnumerable<InspectionId> ids, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql()) return;
        var values = ids.Select(id => id.Value).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM cases WHERE \"Id\" IN (SELECT \"CaseId\" FROM inspection_cases WHERE \"InspectionId\" = ANY ({values})) ORDER BY \"Id\" FOR UPDATE", cancellationToken);
    }
}
