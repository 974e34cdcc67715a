using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Takan.Law;
using Takan.Media.Client;

namespace Takan.Visits.Rooms.Media;

/// <summary>What browsers use of the media path: SDP and events, with this server alone (<c>docs/room-protocol.md</c>).</summary>
public static class RoomMediaEndpoints
{
    private const string Scheme = "Bearer ";
    private const string LastEventHeader = "Room-Event";

    /// <summary>Needs an <see cref="IRoomDoor"/>.</summary>
    public static IServiceCollection AddRoomMedia(this IServiceCollection services, IReadOnlyCollection<MediaNodeOptions> nodes)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new MediaNodes(nodes, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RoomTickets>();
        services.AddSingleton<RoomPresence>();
        services.AddScoped<RoomEntrance>();
        return services;
    }

    /// <param name="room">Its address ends with <c>{sessionId}</c>; the caller puts the access rule on it.</param>
    public static RouteGroupBuilder MapRoomMedia(this RouteGroupBuilder room)
    {
        room.MapPost("/tickets", MintTicket);
        room.MapPost("/publish", Publish);
        room.MapPost("/subscribe/{feed}", Subscribe);
        room.MapPatch("/media/{id}", Answer);
        room.MapPost("/media/{id}/keyframe", (string sessionId, string id, HttpContext http, RoomEntrance entrance) =>
            Act(http, sessionId, entrance, visit => visit.Agent.RequestKeyFrame(visit.Room, visit.Person, id, http.RequestAborted)));
        room.MapPut("/media/{id}/tracks/{track}", (string sessionId, string id, string track, string? state, HttpContext http, RoomEntrance entrance) =>
            MediaWords.TryParse<Track>(track, out var which) && MediaWords.TryParse<TrackState>(state, out var now)
                ? Act(http, sessionId, entrance, visit => visit.Agent.ReportTrack(visit.Room, visit.Person, id, which, now, http.RequestAborted))
                : Task.FromResult(RoomAnswers.Problem(RoomMediaRefusals.NotUnderstood)));
        room.MapDelete("/media/{id}", (string sessionId, string id, string? word, HttpContext http, RoomEntrance entrance) =>
            MediaWords.TryParse<SenderWord>(word ?? "none", out var why)
                ? Act(http, sessionId, entrance, visit => visit.Agent.End(visit.Room, visit.Person, id, why, CancellationToken.None))
                : Task.FromResult(RoomAnswers.Problem(RoomMediaRefusals.NotUnderstood)));
        room.MapGet("/events", RoomEventStream.Serve);
        return room;
    }

    private static async Task<IResult> MintTicket(string sessionId, string? feed, HttpContext http, RoomEntrance entrance, RoomTickets tickets)
    {
        if (!(await entrance.Enter(http, sessionId)).IsAllowed(out var visit, out var refusal))
            return RoomAnswers.Problem(refusal);
        if (MayNot(visit, feed) is { } no)
            return RoomAnswers.Problem(no);
        var ticket = tickets.Mint(new(sessionId, visit.Person, feed));
        return Results.Json(new { ticket, seconds = (int)RoomTickets.Life.TotalSeconds }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Publish(string sessionId, string? source, string? word, HttpContext http, RoomEntrance entrance, RoomTickets tickets)
    {
        if (!MediaWords.TryParse<FeedKind>(source ?? "camera", out var kind) || !MediaWords.TryParse<SenderWord>(word ?? "none", out var why))
            return RoomAnswers.Problem(RoomMediaRefusals.NotUnderstood);
        if (await Description(http) is not { } offer)
            return RoomAnswers.Problem(MediaRefusals.TooLong);
        if (!(await Admit(http, sessionId, feed: null, entrance, tickets)).IsAllowed(out var visit, out var refusal))
            return RoomAnswers.Problem(refusal);
        // A publish that has begun is carried through: an aborted request must not leave half a path.
        var outcome = await visit.Agent.Publish(visit.Room, visit.Person, kind, offer, why, CancellationToken.None);
        return outcome.IsAllowed(out var made, out refusal) ? Created(http, sessionId, made.Id, made.Answer, made.LastEvent) : RoomAnswers.Problem(refusal);
    }

    private static async Task<IResult> Subscribe(string sessionId, string feed, HttpContext http, RoomEntrance entrance, RoomTickets tickets)
    {
        if (!(await Admit(http, sessionId, feed, entrance, tickets)).IsAllowed(out var visit, out var refusal))
            return RoomAnswers.Problem(refusal);
        var outcome = await visit.Agent.SubscribeOffer(visit.Room, visit.Person, feed, CancellationToken.None);
        return outcome.IsAllowed(out var made, out refusal) ? Created(http, sessionId, made.Id, made.Offer) : RoomAnswers.Problem(refusal);
    }

    private static async Task<IResult> Answer(string sessionId, string id, HttpContext http, RoomEntrance entrance) =>
        await Description(http) is { } answer
            ? await Act(http, sessionId, entrance, visit => visit.Agent.SubscribeAnswer(visit.Room, visit.Person, id, answer, http.RequestAborted))
            : RoomAnswers.Problem(MediaRefusals.TooLong);

    private static async Task<IResult> Act(HttpContext http, string room, RoomEntrance entrance, Func<RoomVisit, Task<Outcome<bool>>> act) =>
        (await entrance.Enter(http, room)).IsAllowed(out var visit, out var refusal)
            ? await RoomAnswers.NoContent(act(visit))
            : RoomAnswers.Problem(refusal);

    /// <summary>Door and ticket: either alone opens nothing.</summary>
    private static async Task<Outcome<RoomVisit>> Admit(HttpContext http, string room, string? feed, RoomEntrance entrance, RoomTickets tickets)
    {
        if (!(await entrance.Enter(http, room)).IsAllowed(out var visit, out var refusal))
            return refusal;
        if (MayNot(visit, feed) is { } no)
            return no;
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) && tickets.Redeem(header[Scheme.Length..], new(room, visit.Person, feed))
            ? visit
            : RoomMediaRefusals.TicketSpent;
    }

    private static Refusal? MayNot(RoomVisit visit, string? feed) =>
        feed is null && !visit.Guest.MaySend ? RoomMediaRefusals.MayNotSend
        : feed is not null && !visit.Guest.MaySee ? RoomMediaRefusals.MayNotSee
        : null;

    private static Task<string?> Description(HttpContext http) =>
        BoundedText.Read(http.Request.Body, BoundedText.LargestDescription, http.RequestAborted);

    private static IResult Created(HttpContext http, string room, string id, string sdp, long? lastEvent = null)
    {
        if (lastEvent is { } number)
            http.Response.Headers[LastEventHeader] = number.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.Location = $"{AddressOf(http, room)}/media/{id}";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(sdp, "application/sdp", statusCode: StatusCodes.Status201Created);
    }

    /// <summary>The side by which this request came: what it made is reached by the same.</summary>
    private static string AddressOf(HttpContext http, string room)
    {
        var path = http.Request.Path.Value!;
        return path[..(path.IndexOf(room, StringComparison.Ordinal) + room.Length)];
    }
}
