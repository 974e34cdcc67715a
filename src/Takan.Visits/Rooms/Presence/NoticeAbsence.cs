using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Writes down when an inspector is gone from a live room, so that minutes with fewer than two are seen later.</summary>
public sealed class NoticeAbsence(TakanDb db, Acts acts, TimeProvider clock)
{
    public Task HandleAsync(CancellationToken cancellationToken) =>
        acts.NoteEachAsync(db, Gone().Select(row => row.InspectionId), (act, inspection) => NoteAsync(act, inspection, cancellationToken), cancellationToken);

    /// <summary>Whoever came back in the meantime is not gone.</summary>
    private async Task NoteAsync(Act act, InspectionId inspection, CancellationToken cancellationToken)
    {
        foreach (var row in await Gone().Where(row => row.InspectionId == inspection).ToListAsync(cancellationToken))
        {
            row.Presence.AwayLogged = true;
            var pseudonym = await db.Set<StaffAccount>().Where(staff => staff.Id == row.Presence.StaffId).Select(staff => staff.Pseudonym).SingleAsync(cancellationToken);
            act.Record(LogStream.Of(inspection), "inspector-away", Audience.Applicant, new JsonObject { ["inspector"] = pseudonym });
        }
    }

    private IQueryable<GoneInspector> Gone()
    {
        var limit = clock.GetUtcNow().UtcDateTime - Presence.Life;
        return from presence in db.Set<Presence>()
               where !presence.AwayLogged && presence.LastSeen < limit
               join session in db.Set<Session>() on presence.SessionId equals session.Id
               where session.State == SessionState.Open || session.State == SessionState.Live || session.State == SessionState.Interrupted
               select new GoneInspector { Presence = presence, InspectionId = session.InspectionId };
    }

    private sealed class GoneInspector
    {
        public required Presence Presence { get; init; }

        public required InspectionId InspectionId { get; init; }
    }
}
