using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Takan.Platform.Access;

namespace Takan.Visits.Rooms;

/// <summary>
/// Console and phone reach a room at an address each, and so do those who only watch. A browser may hold both cookies, as when the inspector shows somebody the
/// phone's pages; who is filmed and recorded as whom follows from the address, never from the cookie that happens to be there.
/// </summary>
internal static class RoomSides
{
    public const string Console = "/api/rooms/{sessionId}";
    public const string Phone = "/api/my/rooms/{sessionId}";

    /// <summary>Staff who take part without inspecting.</summary>
    public const string Watched = "/api/watched/rooms/{sessionId}";

    /// <summary>Experts who were invited.</summary>
    public const string Invited = "/api/invited/rooms/{sessionId}";

    public static void MapBothSides(this IEndpointRouteBuilder app, Func<RouteGroupBuilder, RouteGroupBuilder> map)
    {
        map(app.MapGroup(Console)).WithMetadata(new StaffMayAttribute(VisitPermissions.Attend) { Of = "sessionId" });
        map(app.MapGroup(Phone)).WithMetadata(new ApplicantMayAttribute { Of = "sessionId" });
    }
}
