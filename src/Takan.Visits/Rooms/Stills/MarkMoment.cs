using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>Marks this second of the video as evidence for an item, by the clock by which the video itself is measured: the agent's.</summary>
public sealed class MarkMoment(TakanDb db, Acts acts, RoomSituations rooms, MediaNodes nodes, CurrentActor current)
{
    public async Task<Outcome<Guid>> HandleAsync(SessionId id, string item, CancellationToken cancellationToken)
    {
        if (await rooms.FindAsync(id, cancellationToken) is not { } before) return RoomRefusals.NoSession;
        // Only a room whose picture arrives has an agent that can be asked.
        if (before.Objection(InspectionCommand.MarkMoment, before.FactsOf(item)) is { } early) return early;
        if (!(await nodes[before.Session.MediaNode!].Status(before.Session.MediaRoom!, cancellationToken)).IsAllowed(out var status, out var away)) return away;

        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;

        var moment = new Moment
        {
            Id = Guid.CreateVersion7(),
            SessionId = id,
            InspectionId = room.Inspection.Id,
            Item = item,
            AtMs = status.ElapsedMs,
            MarkedBy = current.Staff.Id,
            MarkedAt = act.Now,
        };
        var body = new JsonObject { ["item"] = item, ["atMs"] = moment.AtMs };
        if (room.Move(act, InspectionCommand.MarkMoment, room.FactsOf(item), body) is { } refusal) return refusal;
        db.Add(moment);
        await act.CommitAsync(cancellationToken);
        return moment.Id;
    }
}
