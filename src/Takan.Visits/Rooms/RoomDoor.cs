using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Hall;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Who may send and see in a room now. The gate has already refused everybody who is neither the applicant of the case nor in the team nor takes part as a watcher, each at the own address;
/// here the phase decides: nobody sends before the room is open with recording on, nor after it is closed.
/// </summary>
public sealed class RoomDoor(TakanDb db, CurrentActor current, StandingRights rights) : IRoomDoor
{
    public async Task<Outcome<RoomGuest>> Admit(HttpContext http, string room, CancellationToken stop)
    {
        if (!SessionId.TryParse(room, null, out var id)) return AccessDecision.NotYours;
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
        if (session is not { MediaNode: { } node, MediaRoom: { } mediaRoom }) return RoomRefusals.NotLive;
        if (!session.State.RoomIsOpen()) return RoomRefusals.NotLive;
        if (current.Actor is ApplicantActor seated && !await db.SitsRightAsync(seated, stop)) return SessionGuards.SeatNotTaken;
        if (session.State.AsksForTriedPhone() && current.Actor is ApplicantActor phone && !await db.HasPassedAsync(id, phone.DeviceSessionId, stop)) return SessionGuards.PhoneNotTried;
        if (current.Actor is ApplicantActor) return new RoomGuest(TakeOver.Applicant, mediaRoom, MaySend: true, MaySee: true, node);
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == session.InspectionId, stop);
        var person = current.Required.Pseudonym;
        if (current.Actor is StaffActor staff && inspection.Team.Exists(member => member.StaffId == staff.Id)) return new RoomGuest(person, mediaRoom, MaySend: true, MaySee: true, node);
        // Whoever only watches is in the record before the first picture, and sends nothing.
        return await db.Set<Attendance>().AnyAsync(row => row.SessionId == id && row.Person == person && row.LeftAt == null, stop)
            ? new RoomGuest(person, mediaRoom, MaySend: false, MaySee: true, node)
            : RoomRefusals.EnterFirst;
    }

    public async Task<StandingRight> Watch(HttpContext http, string room, CancellationToken stop)
    {
        var id = SessionId.Parse(room, null);
        var inspection = await db.Set<Session>().AsNoTracking().Where(row => row.Id == id).Select(row => row.InspectionId).SingleAsync(stop);
        var cases = (await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == inspection, stop)).Cases.Select(link => LogStream.Of(link.CaseId));
        // Assigned anew, link revoked, consent withdrawn: each stands in one of these streams.
        return rights.Watch(http, [LogStream.Of(inspection), .. cases], async (services, still) =>
            (await services.GetRequiredService<IRoomDoor>().Admit(http, room, still)).IsAllowed(out _, out var refusal) ? null : refusal);
    }
}
