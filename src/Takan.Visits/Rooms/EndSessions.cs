using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>
/// Ends the sessions of an inspection that goes no further: a room is closed with what it recorded, a phone that waits is sent away, a place is left.
/// Consent withdrawn in mid-room ends the room so (HC-02); the watch closes it at the media agent.
/// </summary>
public sealed class EndSessions(TakanDb db) : IInspectionFollower
{
    // Given up before it began, the room closed, the place left: of one state the table knows one of them.
    private static readonly SessionCommand[] Endings = [SessionCommand.Abandon, SessionCommand.CloseRoom, SessionCommand.LeavePlace];

    public async Task<Refusal?> EndAsync(Act act, Inspection inspection, Numbers numbers, string reason, CancellationToken cancellationToken)
    {
        var sessions = await db.Set<Session>().Where(row => row.InspectionId == inspection.Id).ToListAsync(cancellationToken);
        var facts = new SessionFacts { Reason = reason, EndedWithoutResult = inspection.State.EndsWithoutResult() };
        foreach (var session in sessions.Where(session => session.ClosedAt is null && !SessionProcess.Table.IsEnd(session.State)))
        {
            if (!SessionProcess.Decide(session.State, EndingOf(session.State), numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
            session.Apply(transition, act.Now);
            if (session.OpenedAt is not null) session.Close(act.Now);
            var body = new JsonObject { ["session"] = session.Id.ToString(), ["reason"] = reason };
            foreach (var fact in transition.Events) act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Applicant, (JsonObject)body.DeepClone());
        }

        return null;
    }

    private static SessionCommand EndingOf(SessionState state) => Endings.FirstOrDefault(command => SessionProcess.Table.Knows(state, command), SessionCommand.Abandon);
}
