using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>How a job writes something down at several inspections: each in an act of its own, behind its lock.</summary>
internal static class InspectionByInspection
{
    /// <param name="note">Looks again at what there is to note: it is behind the lock now, and things may have moved meanwhile.</param>
    public static async Task NoteEachAsync(this Acts acts, TakanDb db, IQueryable<InspectionId> found, Func<Act, InspectionId, Task> note, CancellationToken cancellationToken)
    {
        foreach (var inspection in await found.Distinct().ToListAsync(cancellationToken))
        {
            await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
            await db.LockAsync(inspection, cancellationToken);
            await note(act, inspection);
            await act.CommitAsync(cancellationToken);
        }
    }
}
