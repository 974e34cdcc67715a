using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Who may send and see in a room now. The gate has already refused everybody who is neither the applicant of the case nor in the team;
/// here the phase decides: nobody sends before the room is open with recording on, nor after it is closed.
/// </summary>
public sealed class RoomDoor(TakanDb db, CurrentActor current) : IRoomDoor
{
    public async Task<Outcome<RoomGuest>> Admit(HttpContext http, string room, CancellationToken stop)
    {
        if (!SessionId.TryParse(room, null, out var id)) return AccessDecision.NotYours;
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
        if (session?.MediaNode is null) return RoomRefusals.NotLive;
        if (session.State is not (SessionState.Open or SessionState.Live or SessionState.Interrupted)) return RoomRefusals.NotLive;
        var person = current.Actor is ApplicantActor ? TakeOver.Applicant : current.Staff.Pseudonym;
        return new RoomGuest(person, MaySend: true, MaySee: true, session.MediaNode);
    }
}
