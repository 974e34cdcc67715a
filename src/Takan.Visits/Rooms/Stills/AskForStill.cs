using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>The inspector asks the phone for a photo at full size. The phone hears of it through the inspection's stream.</summary>
public sealed class AskForStill(TakanDb db, Acts acts, RoomSituations rooms, CurrentActor current)
{
    public async Task<Outcome<Guid>> HandleAsync(SessionId id, string item, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (room.Session.State is not SessionState.Live) return RoomRefusals.NotLive;
        if (!room.Inspection.Scope.Contains(item)) return RoomRefusals.UnknownItem;

        var still = new Still
        {
            Id = Guid.CreateVersion7(),
            SessionId = id,
            InspectionId = room.Inspection.Id,
            Item = item,
            AskedAt = act.Now,
            AskedBy = current.Staff.Id,
        };
        db.Add(still);
        act.Record(LogStream.Of(room.Inspection.Id), "still-asked", Audience.Applicant, new JsonObject { ["still"] = still.Id.ToString("D"), ["item"] = item });
        await act.CommitAsync(cancellationToken);
        return still.Id;
    }
}
