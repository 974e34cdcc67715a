using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Law.Queue;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <param name="Early">The own appointment is not due yet.</param>
/// <param name="EarlyAgreed">The applicant said that it may begin all the same.</param>
/// <param name="OpensAt">From when to wait for it, UTC.</param>
public sealed record WaitingLineView(int Ahead, int Live, int Before, int Behind, bool Early, bool EarlyAgreed, DateTime? OpensAt);

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
        var same = rows.Where(row => row.inspection.Team.Any(member => room.Team.Contains(member.StaffId)));
        var place = RoomLine.PlaceOf(
            new(InRoom: false, room.Inspection.AppointmentAt, me.StateSince),
            [.. same.Select(row => new InLine(row.State != SessionState.Waiting, row.inspection.AppointmentAt, row.StateSince))],
            room.Now);
        var opens = room.Inspection.AppointmentAt is { } at ? EntryTime.Opens(at) : (DateTime?)null;
        return new(place.Ahead, place.Live, place.Before, place.Behind, opens > room.Now, me.EarlyStartAgreedAt is not null, opens);
    }
}
