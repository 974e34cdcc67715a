using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>Rooms, people and the journal over HTTP.</summary>
static class RoomEndpoints
{
    public static void MapRooms(this IEndpointRouteBuilder app)
    {
        var room = app.MapGroup("/rooms/{room}");
        room.MapPut("", async (string room, RoomSettings settings, OpenRoom open, StatusOfRoom status) =>
            (await open.Open(room, settings)).IsAllowed(out var made, out var refusal)
                ? Results.Json(await status.Read(made), MediaJson.Options)
                : Answers.Problem(refusal));
        room.MapGet("", (string room, RoomBook book, StatusOfRoom status) => Answers.Json(Status(room, book, status)));
        room.MapDelete("", (string room, string? reason, CloseRoom close) => Answers.NoContent(close.Close(room, reason ?? "closed")));
        room.MapDelete("/people/{person}", (string room, string person, string? departure, RemovePerson remove) =>
            MediaWords.TryParse<Departure>(departure, out var how)
                ? Answers.NoContent(remove.Remove(room, person, how))
                : Task.FromResult(Answers.Problem(MediaRefusals.BadName)));
        room.MapDelete("/removed/{person}", (string room, string person, RemovePerson remove) => Answers.NoContent(remove.LetInAgain(room, person)));
        room.MapGet("/journal", Journal);
    }

    private static async Task<Outcome<RoomStatus>> Status(string name, RoomBook book, StatusOfRoom status) =>
        book.Find(name) is { } room ? await status.Read(room) : MediaRefusals.NoSuchRoom;

    /// <summary>The entries after a number, as a list, or as a stream that goes on until the room is closed.</summary>
    private static IResult Journal(string room, long? after, HttpRequest request, RoomBook book, IHostApplicationLifetime host)
    {
        if (book.Find(room) is not { } found)
            return Answers.Problem(MediaRefusals.NoSuchRoom);
        if (!request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
            return Results.Json(found.Journal.After(after ?? 0), MediaJson.Options);
        return TypedResults.ServerSentEvents(Follow(found, after ?? 0, host.ApplicationStopping, request.HttpContext.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Follow(
        Room room, long after, CancellationToken stopping, [EnumeratorCancellation] CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, stop);
        await using var entries = room.Journal.Follow(after, either.Token).GetAsyncEnumerator(either.Token);
        while (await Next(entries))
            yield return new(System.Text.Json.JsonSerializer.Serialize(entries.Current, MediaJson.Options))
            {
                EventId = entries.Current.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
    }

    private static async Task<bool> Next(IAsyncEnumerator<RoomEvent> entries)
    {
        try
        {
            return await entries.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
