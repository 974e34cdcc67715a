using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Writes down when an inspector is gone from a live room, so that minutes with fewer than two are seen later.</summary>
public sealed class NoticeAbsence(TakanDb db, Acts acts, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        var limit = clock.GetUtcNow().UtcDateTime - Presence.Life;
        var gone = from presence in db.Set<Presence>()
                   where !presence.AwayLogged && presence.LastSeen < limit
                   join session in db.Set<Session>() on presence.SessionId equals session.Id
                   where session.State == SessionState.Open || session.State == SessionState.Live || session.State == SessionState.Interrupted
                   select new { presence, session.InspectionId };
        if (!await gone.AnyAsync(cancellationToken)) return;

        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        foreach (var row in await gone.ToListAsync(cancellationToken))
        {
            row.presence.AwayLogged = true;
            var pseudonym = await db.Set<StaffAccount>().Where(staff => staff.Id == row.presence.StaffId).Select(staff => staff.Pseudonym).SingleAsync(cancellationToken);
            act.Record(LogStream.Of(row.InspectionId), "inspector-away", Audience.Applicant, new JsonObject { ["inspector"] = pseudonym });
        }

        await act.CommitAsync(cancellationToken);
    }
}
