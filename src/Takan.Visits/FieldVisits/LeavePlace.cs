using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <summary>The team leaves once the result was told on the spot (HC-18); papers and package follow by themselves.</summary>
public sealed class LeavePlace(Acts acts, RecordSituations records)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { Room: var room }) return RecordRefusals.NotStarted;
        if (room.Move(act, SessionCommand.LeavePlace, FactsOf(room)) is { } refusal) return refusal;
        room.Session.Close(act.Now);
        await act.CommitAsync(cancellationToken);
        return null;
    }

    public static Refusal? Objection(RoomSituation room) => room.Objection(SessionCommand.LeavePlace, FactsOf(room));

    private static SessionFacts FactsOf(RoomSituation room) => room.Facts with
    {
        ResultTold = room.Inspection.State.ResultIsTold(),
        EndedWithoutResult = room.Inspection.State.EndsWithoutResult(),
    };
}
