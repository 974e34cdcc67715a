using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>The phone could not take the photo: the console learns why instead of waiting.</summary>
public sealed class FailStill(TakanDb db, Acts acts)
{
    public const int LongestReason = 200;

    public async Task<Refusal?> HandleAsync(SessionId id, Guid stillId, string reason, CancellationToken cancellationToken)
    {
        if (reason.Length > LongestReason) return RoomRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        var still = await db.Set<Still>().SingleOrDefaultAsync(row => row.Id == stillId && row.SessionId == id, cancellationToken);
        if (still is null || still.OriginalId is not null) return RoomRefusals.NotAsked;
        still.Failure = reason;
        act.Record(LogStream.Of(still.InspectionId), "still-failed", Audience.Applicant, new JsonObject { ["still"] = stillId.ToString("D"), ["reason"] = reason });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
