using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Administration;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.CasePage;

/// <summary>A case and its inspections, for the audit page.</summary>
public sealed class AuditedCases(TakanDb db) : IAuditedThings
{
    public async Task<AuditedThing?> FindAsync(Guid bureauId, string number, CancellationToken cancellationToken)
    {
        if (!CaseNumber.Parse(number).IsAllowed(out var parsed, out _)) return null;
        var wanted = parsed.ToString();
        var found = await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(row => row.BureauId == bureauId && row.Number == wanted, cancellationToken);
        if (found is null) return null;
        var inspections = await db.InspectionsOf(found.Id).AsNoTracking().ToListAsync(cancellationToken);
        return new($"{found.Number} {found.EntityName}", [LogStream.Of(found.Id).Name, .. inspections.Select(inspection => LogStream.Of(inspection.Id).Name)]);
    }
}
