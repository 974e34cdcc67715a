using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Visits.Rooms;

public sealed record ItemInput(string Item);

public sealed record AskInput(string Item, string Text);

public sealed record TextInput(string Text);

/// <param name="Challenge">The one that was drawn.</param>
/// <param name="Right">The applicant read it as it stood there.</param>
public sealed record ChallengeInput(Guid Challenge, bool Right);

public sealed record SecondInspectorInput(string Name, string Code);

/// <param name="Person">Who leaves this console, as the view of the room names the person.</param>
public sealed record LeavingInput(string Person);

/// <summary>What the inspector's console does in a room, and what both sides read of it.</summary>
public static class StaffRoomEndpoints
{
    public static void MapStaffRoom(this IEndpointRouteBuilder app)
    {
        app.MapBothSides(MapReading);
        app.MapPost("/api/inspections/{inspectionId}/session", PrepareAsync).WithMetadata(new StaffMayAttribute(VisitPermissions.Conduct) { Of = "inspectionId" });

        var conduct = app.MapGroup(RoomSides.Console).WithMetadata(new StaffMayAttribute(VisitPermissions.Conduct) { Of = "sessionId" });
        conduct.MapPost("/presence", (SessionId sessionId, KeepPresence handler, CancellationToken ct) => Answer(handler.HandleAsync(sessionId, ct)));
        conduct.MapPost("/second-inspector", (SessionId sessionId, SecondInspectorInput input, JoinAtSameConsole handler, CancellationToken ct) =>
            Answer(handler.HandleAsync(sessionId, input.Name, input.Code, ct)));
        conduct.MapPost("/second-inspector/leave", (SessionId sessionId, LeavingInput input, LeaveSameConsole handler, CancellationToken ct) =>
            Answer(handler.HandleAsync(sessionId, input.Person, ct)));
        conduct.MapPost("/open", (SessionId sessionId, OpenRoom handler, CancellationToken ct) => Answer(handler.HandleAsync(sessionId, ct)));
        conduct.MapPost("/close", (SessionId sessionId, CloseRoom handler, CancellationToken ct) => Answer(handler.HandleAsync(sessionId, ct)));
        conduct.MapPost("/stills", async (SessionId sessionId, ItemInput input, AskForStill handler, CancellationToken ct) =>
            Created(await handler.HandleAsync(sessionId, input.Item, ct)));
        conduct.MapPost("/moments", async (SessionId sessionId, ItemInput input, MarkMoment handler, CancellationToken ct) =>
            Created(await handler.HandleAsync(sessionId, input.Item, ct)));
        conduct.MapPost("/ask", (SessionId sessionId, AskInput input, Say handler, CancellationToken ct) =>
            Answer(handler.AskToShowAsync(sessionId, input.Item, input.Text, ct)));
        conduct.MapPost("/say", (SessionId sessionId, TextInput input, Say handler, CancellationToken ct) =>
            Answer(handler.ChatAsync(sessionId, input.Text, ct)));
        conduct.MapPost("/challenge", async (SessionId sessionId, ItemInput input, ChallengePlace handler, CancellationToken ct) =>
            Created(await handler.DrawAsync(sessionId, input.Item, ct)));
        conduct.MapPost("/challenge-answer", (SessionId sessionId, ChallengeInput input, ChallengePlace handler, CancellationToken ct) =>
            Answer(handler.JudgeAsync(sessionId, input, ct)));
    }

    private static RouteGroupBuilder MapReading(RouteGroupBuilder room)
    {
        room.MapGet("/state", StateAsync);
        room.MapGet("/log", LogAsync);
        room.MapGet("/stills/{stillId:guid}/picture", PictureAsync);
        room.MapGet("/stills/{stillId:guid}/thumbnail", ThumbnailAsync);
        return room;
    }

    /// <summary>The console may stand open before the applicant has opened the phone's page: either makes the session.</summary>
    private static async Task<IResult> PrepareAsync(InspectionId inspectionId, PrepareSession handler, CancellationToken cancellationToken) =>
        await handler.HandleAsync(inspectionId, cancellationToken) is { } id
            ? TypedResults.Ok(new { session = id.ToString() })
            : RefusalPage.Problem(RoomRefusals.NoSession);

    private static async Task<IResult> PictureAsync(SessionId sessionId, Guid stillId, StillPicture pictures, CancellationToken cancellationToken) =>
        await pictures.OpenAsync(sessionId, stillId, cancellationToken) is { } picture
            ? TypedResults.Stream(picture.Content, picture.MediaType)
            : RefusalPage.Problem(AccessDecision.NotYours);

    private static async Task<IResult> StateAsync(SessionId sessionId, RoomSituations rooms, RoomViews views, CancellationToken cancellationToken) =>
        await rooms.FindAsync(sessionId, cancellationToken) is { } room
            ? TypedResults.Ok(await views.OfAsync(room, cancellationToken))
            : RefusalPage.Problem(AccessDecision.NotYours);

    private static async Task<IResult> ThumbnailAsync(SessionId sessionId, Guid stillId, StillPicture pictures, CancellationToken cancellationToken) =>
        await pictures.ThumbnailAsync(sessionId, stillId, cancellationToken) is { } picture
            ? TypedResults.Bytes(picture, "image/jpeg")
            : RefusalPage.Problem(AccessDecision.NotYours);

    private static async Task LogAsync(HttpContext http, SessionId sessionId, RoomSituations rooms, LogReader reader, CurrentActor current)
    {
        var room = (await rooms.FindAsync(sessionId, http.RequestAborted))!;
        var audience = current.Actor is ApplicantActor ? Audience.Applicant : Audience.Staff;
        await LogEvents.WriteAsync(http, reader, LogStream.Of(room.Inspection.Id), audience);
    }

    internal static async Task<IResult> Answer(Task<Refusal?> act) =>
        await act is { } refusal ? RefusalPage.Problem(refusal) : TypedResults.NoContent();

    internal static IResult Created(Outcome<Guid> outcome) =>
        outcome.IsAllowed(out var id, out var refusal) ? TypedResults.Ok(new { id }) : RefusalPage.Problem(refusal);
}
