using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// The sides of those who watch: staff who were assigned or sent, and experts who were invited. They receive pictures and sound and send none, and
/// are told that something has changed, not what: their page is fetched again.
/// </summary>
public static class WatchEndpoints
{
    public static void MapWatching(this IEndpointRouteBuilder app)
    {
        Map(app.MapGroup(RoomSides.Watched)).WithMetadata(new StaffMayAttribute(VisitPermissions.Watch) { Of = "sessionId" });
        Map(app.MapGroup(RoomSides.Invited)).WithMetadata(new InvitedMayAttribute { Of = "sessionId" });
    }

    private static RouteGroupBuilder Map(RouteGroupBuilder room)
    {
        room.MapRoomMedia();
        room.MapPost("/presence", (SessionId sessionId, WatchRoom handler, CancellationToken ct) => StaffRoomEndpoints.Answer(handler.BeatAsync(sessionId, ct)));
        room.MapGet("/news", NewsAsync);
        return room;
    }

    private static async Task NewsAsync(HttpContext http, SessionId sessionId, TakanDb db, LogReader reader, StandingRights rights)
    {
        var inspection = await db.Set<Session>().Where(row => row.Id == sessionId).Select(row => row.InspectionId).SingleAsync(http.RequestAborted);
        var stream = LogStream.Of(inspection);
        await using var right = rights.Watch(http, [stream]);
        await EventStream.ServeAsync(http, right, async (events, stop) =>
        {
            await foreach (var lines in reader.FollowAsync(stream, Audience.Applicant, 0, stop))
            {
                await (lines.Count == 0 ? events.StillHereAsync(stop) : events.TellAsync(null, null, "{}", stop));
                await events.FlushAsync(stop);
            }
        });
    }
}
