using System.Text.Json.Nodes;
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

        var still = new Still
        {
            Id = Guid.CreateVersion7(),
            SessionId = id,
            InspectionId = room.Inspection.Id,
            Item = item,
            AskedAt = act.Now,
            AskedBy = current.Staff.Id,
        };
        var body = new JsonObject { ["still"] = still.Id.ToString("D"), ["item"] = item };
        if (room.Move(act, InspectionCommand.AskForStill, room.FactsOf(item), body) is { } refusal) return refusal;
        db.Add(still);
        await act.CommitAsync(cancellationToken);
        return still.Id;
    }
}
