using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Writes down that a watcher is gone: whose page fell silent, and everybody once the room is closed.</summary>
public sealed class NoticeGoneWatchers(TakanDb db, Acts acts, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        foreach (var inspection in await Gone().Select(row => row.InspectionId).Distinct().ToListAsync(cancellationToken))
            await NoteAsync(inspection, cancellationToken);
    }

    /// <summary>Asked again behind the lock: whoever spoke up in the meantime is not gone.</summary>
    private async Task NoteAsync(InspectionId inspection, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        await db.LockAsync(inspection, cancellationToken);
        foreach (var row in await Gone().Where(row => row.InspectionId == inspection).ToListAsync(cancellationToken))
            WatchRoom.Leave(act, inspection, row.Attendance, row.RoomIsClosed ? "room-closed" : "silent");
        await act.CommitAsync(cancellationToken);
    }

    private IQueryable<GoneWatcher> Gone()
    {
        var limit = clock.GetUtcNow().UtcDateTime - Attendance.Life;
        return from attendance in db.Set<Attendance>()
               where attendance.LeftAt == null
               join session in db.Set<Session>() on attendance.SessionId equals session.Id
               where session.ClosedAt != null || attendance.LastSeen < limit
               select new GoneWatcher { Attendance = attendance, InspectionId = session.InspectionId, RoomIsClosed = session.ClosedAt != null };
    }

    private sealed class GoneWatcher
    {
        public required Attendance Attendance { get; init; }

        public required InspectionId InspectionId { get; init; }

        public required bool RoomIsClosed { get; init; }
    }
}
