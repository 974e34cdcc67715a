using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <summary>The team leaves once the result was told on the spot (HC-18); papers and package follow by themselves.</summary>
public sealed class LeavePlace(Acts acts, RecordSituations records)
{
    /// <summary>So long after the result the visit is over, also where nobody said so: what the applicant is to have waits for it.</summary>
    public static readonly TimeSpan ByItselfAfter = TimeSpan.FromMinutes(30);

    public async Task<Refusal?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        return await LeaveAsync(act, id, byItself: false, cancellationToken);
    }

    /// <summary>Nobody said to leave, and the log says so.</summary>
    public async Task<Refusal?> ByItselfAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        return await LeaveAsync(act, id, byItself: true, cancellationToken);
    }

    public static Refusal? Objection(RoomSituation room) => room.Objection(SessionCommand.LeavePlace, FactsOf(room));

    public static async Task<List<Guid>> WaitingAsync(TakanDb db, DateTime now, CancellationToken cancellationToken)
    {
        var before = now - ByItselfAfter;
        var stay = await db.Set<Session>().Where(row => row.State == SessionState.AtPlace && db.Set<ToldResult>().Any(told => told.InspectionId == row.InspectionId && told.ToldAt < before))
            .Select(row => row.InspectionId).ToListAsync(cancellationToken);
        return stay.ConvertAll(id => id.Value);
    }

    private async Task<Refusal?> LeaveAsync(Act act, InspectionId id, bool byItself, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { Room: var room }) return RecordRefusals.NotStarted;
        if (room.Move(act, SessionCommand.LeavePlace, FactsOf(room), new JsonObject { ["byItself"] = byItself }) is { } refusal) return refusal;
        room.Session.Close(act.Now);
        await act.CommitAsync(cancellationToken);
        return null;
    }

    private static SessionFacts FactsOf(RoomSituation room) => room.Facts with
    {
        ResultTold = room.Inspection.State.ResultIsTold(),
        EndedWithoutResult = room.Inspection.State.EndsWithoutResult(),
    };
}
