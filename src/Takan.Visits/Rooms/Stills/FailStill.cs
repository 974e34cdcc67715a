using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>The phone could not take the photo: the console learns why instead of waiting.</summary>
public sealed class FailStill(TakanDb db, Acts acts, RoomSituations rooms)
{
    public const int LongestReason = 200;

    public async Task<Refusal?> HandleAsync(SessionId id, Guid stillId, string reason, CancellationToken cancellationToken)
    {
        if (reason.Length > LongestReason) return RoomRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var still = await db.Set<Still>().SingleOrDefaultAsync(row => row.Id == stillId && row.SessionId == id, cancellationToken);

        var facts = new InspectionFacts { StillIsAwaited = still is { OriginalId: null, Failure: null } };
        var body = new JsonObject { ["still"] = stillId.ToString("D"), ["reason"] = reason };
        if (room.Move(act, InspectionCommand.FailStill, facts, body) is { } refusal) return refusal;
        still!.Failure = reason;
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
