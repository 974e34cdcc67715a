using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <summary>The team is at the place, and the inspection begins there: two present, filed where the paper asks for it, on the agreed day.</summary>
public sealed class BeginVisit(Acts acts, RecordSituations records)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { Room: var room }) return RecordRefusals.NotStarted;
        if (room.Move(act, SessionCommand.Arrive, room.Facts, new JsonObject { ["inspectors"] = room.Present.Count }) is { } refusal) return refusal;
        if (room.Move(act, InspectionCommand.BeginVisit, room.StartFacts) is { } notYet) return notYet;
        room.Session.OpenedAt = act.Now;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Why it cannot begin now; the page shows them beside its button.</summary>
    public static IReadOnlyList<Refusal> Objections(RoomSituation room) =>
    [
        .. SessionProcess.Table.Objections(room.Session.State, SessionCommand.Arrive, room.Numbers, room.Facts)
            .Concat(InspectionProcess.Table.Objections(room.Inspection.State, InspectionCommand.BeginVisit, room.Numbers, room.StartFacts))
            .DistinctBy(refusal => refusal.Words),
    ];
}
