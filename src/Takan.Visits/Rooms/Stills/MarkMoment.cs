using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Marks this second of the video as evidence for an item.</summary>
public sealed class MarkMoment(TakanDb db, Acts acts, RoomSituations rooms, CurrentActor current)
{
    public async Task<Outcome<Guid>> HandleAsync(SessionId id, string item, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (room.Session is not { State: SessionState.Live, OpenedAt: { } opened }) return RoomRefusals.NotLive;
        if (!room.Inspection.Scope.Contains(item)) return RoomRefusals.UnknownItem;

        var moment = new Moment
        {
            Id = Guid.CreateVersion7(),
            SessionId = id,
            InspectionId = room.Inspection.Id,
            Item = item,
            AtMs = (long)(act.Now - opened).TotalMilliseconds,
            MarkedBy = current.Staff.Id,
            MarkedAt = act.Now,
        };
        db.Add(moment);
        act.Record(LogStream.Of(room.Inspection.Id), "moment-marked", Audience.Applicant, new JsonObject { ["item"] = item, ["atMs"] = moment.AtMs });
        await act.CommitAsync(cancellationToken);
        return moment.Id;
    }
}
