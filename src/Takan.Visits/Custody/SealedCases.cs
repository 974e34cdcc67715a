using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Visits.Rooms;

namespace Takan.Visits.Custody;

/// <summary>Whether every inspection of a case that was held is sealed.</summary>
public sealed class SealedCases(TakanDb db)
{
    public async Task<bool> IsSealedAsync(CaseId id, CancellationToken cancellationToken) => !await db.InspectionsOf(id)
        .AnyAsync(row => row.State != InspectionState.Sealed && db.Set<Session>().Any(session => session.InspectionId == row.Id && session.OpenedAt != null), cancellationToken);
}
