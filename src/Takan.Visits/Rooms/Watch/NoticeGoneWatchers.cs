using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Writes down that a watcher is gone: whose page fell silent, and everybody once the room is closed.</summary>
public sealed class NoticeGoneWatchers(TakanDb db, Acts acts, TimeProvider clock)
{
    public Task HandleAsync(CancellationToken cancellationToken) =>
        acts.NoteEachAsync(db, Gone().Select(row => row.InspectionId), (act, inspection) => NoteAsync(act, inspection, cancellationToken), cancellationToken);

    /// <summary>Whoever spoke up in the meantime is not gone.</summary>
    private async Task NoteAsync(Act act, InspectionId inspection, CancellationToken cancellationToken)
    {
        foreach (var row in await Gone().Where(row => row.InspectionId == inspection).ToListAsync(cancellationToken))
            WatchRoom.Leave(act, inspection, row.Attendance, row.RoomIsClosed ? "room-closed" : "silent");
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
