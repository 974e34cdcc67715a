using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <param name="Ahead">People before me, the one in the room included.</param>
/// <param name="Live">Rooms that run now.</param>
public sealed record WaitingLineView(int Ahead, int Live, int Behind);

/// <summary>Who waits for the same inspectors, and where in that line this phone stands.</summary>
public sealed class WaitingLine(TakanDb db)
{
    public async Task<WaitingLineView> OfAsync(RoomSituation room, CancellationToken cancellationToken)
    {
        var me = room.Session;
        var rows = await (
            from session in db.Set<Session>().AsNoTracking()
            where session.BureauId == me.BureauId && session.Id != me.Id
                && (session.State == SessionState.Waiting || session.State == SessionState.Open
                    || session.State == SessionState.Live || session.State == SessionState.Interrupted)
            join inspection in db.Set<Inspection>().AsNoTracking() on session.InspectionId equals inspection.Id
            select new { session.State, session.StateSince, inspection }).ToListAsync(cancellationToken);
        var same = rows.Where(row => row.inspection.Team.Any(member => room.Team.Contains(member.StaffId))).ToList();
        var live = same.Count(row => row.State != SessionState.Waiting);
        var before = same.Count(row => row.State == SessionState.Waiting && row.StateSince < me.StateSince);
        return new(live + before, live, same.Count - live - before);
    }
}
