using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Takan.Law;
using Takan.Media.Client;

namespace Takan.App.Tests.Rooms;

/// <summary>
/// A media agent without media, on a real port: it speaks the agent's protocol, so that whole rooms run through the application
/// on either database. The real one, with Janus, is tested in Takan.Media.Tests.
/// </summary>
public sealed class FakeAgent : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, FakeRoom> rooms = new();

    private FakeAgent(WebApplication app) => this.app = app;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

    /// <summary>How often a room was asked for, by whomever.</summary>
    public ConcurrentQueue<string> OpenAsked { get; } = new();

    public ConcurrentQueue<string> CloseAsked { get; } = new();

    public ConcurrentQueue<(string Person, string Departure)> Removals { get; } = new();

    /// <summary>Requests for a room are on their way until this is done.</summary>
    public Task OpenArrives { get; set; } = Task.CompletedTask;

    /// <summary>Rooms are made, and the answer is kept back until this is done.</summary>
    public Task AnswersOpen { get; set; } = Task.CompletedTask;

    /// <summary>Copies are made, and the answer is kept back until this is done.</summary>
    public Task CopiesAnswer { get; set; } = Task.CompletedTask;

    /// <summary>Closing a room is answered, and not done.</summary>
    public bool ClosesNothing { get; set; }

    public FakeRoom this[string room] => rooms[room];

    /// <summary>The disk is lost: the agent knows nothing of the room any more.</summary>
    public void Lose(string room)
    {
        if (rooms.TryRemove(room, out var lost)) lost.End();
    }

    public static async Task<FakeAgent> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var agent = new FakeAgent(builder.Build());
        agent.Map();
        await agent.app.StartAsync();
        return agent;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var room in rooms.Values) room.End();
        await app.DisposeAsync();
    }

    private void Map()
    {
        app.MapPut("/rooms/{room}", async (string room) =>
        {
            await OpenArrives;
            var made = rooms.GetOrAdd(room, name => new(name));
            var answer = made.IsClosed ? Refused(MediaRefusals.RoomIsClosed) : Json(made.Status());
            OpenAsked.Enqueue(room);
            await AnswersOpen;
            return answer;
        });
        app.MapGet("/rooms/{room}", (string room) => rooms.TryGetValue(room, out var found) ? Json(found.Status()) : Refused(MediaRefusals.NoSuchRoom));
        app.MapDelete("/rooms/{room}", (string room) =>
        {
            CloseAsked.Enqueue(room);
            if (!rooms.TryGetValue(room, out var found)) return Refused(MediaRefusals.NoSuchRoom);
            if (!ClosesNothing) found.Close();
            return Results.NoContent();
        });
        app.MapDelete("/rooms/{room}/people/{person}", (string room, string person, string departure) =>
        {
            Removals.Enqueue((person, departure));
            rooms[room].Remove(person);
            return Results.NoContent();
        });
        app.MapGet("/rooms/{room}/journal", async (string room, long? after, HttpContext http) =>
        {
            if (!rooms.TryGetValue(room, out var found))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            http.Response.ContentType = "text/event-stream";
            await http.Response.StartAsync();
            await foreach (var entry in found.FollowAsync(after ?? 0, http.RequestAborted))
            {
                await http.Response.WriteAsync($"id: {entry.Number}\ndata: {JsonSerializer.Serialize(entry, MediaJson.Options)}\n\n");
                await http.Response.Body.FlushAsync();
            }
        });
        app.MapGet("/rooms/{room}/parts/{file}", (string room, string file) => Results.Bytes(FakeRoom.BytesOf(file)));
        app.MapPut("/rooms/{room}/parts/{file}/stored", () => Results.NoContent());
        app.MapPut("/rooms/{room}/copies", async (string room, HttpContext http) =>
        {
            await CopiesAnswer.WaitAsync(http.RequestAborted);
            return rooms.ContainsKey(room)
                ? Json(new CopiesMade("timeline.json", [new("timeline.json", 2, Convert.ToHexStringLower(SHA256.HashData("{}"u8)), Viewing: false, null, 0, 0)], []))
                : Refused(MediaRefusals.NoSuchRoom);
        });
        app.MapGet("/rooms/{room}/copies/{file}", () => Results.Bytes("{}"u8.ToArray()));
    }

    private static IResult Refused(Refusal refusal) =>
        Results.Json(new { code = refusal.Rule }, MediaJson.Options, statusCode: MediaRefusals.StatusOf(refusal));

    private static IResult Json<T>(T value) => Results.Json(value, MediaJson.Options);
}

/// <summary>A room of <see cref="FakeAgent"/>: its journal is what the application reads.</summary>
public sealed class FakeRoom(string name)
{
    private readonly List<RoomEvent> journal = [new RoomOpened(1_500_000) { Number = 1, At = DateTime.UnixEpoch }];
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool ended;

    /// <summary>By the room's own clock; the test moves it.</summary>
    public long ElapsedMs { get; set; } = 1000;

    public bool IsClosed => Status().Closed;

    public static byte[] BytesOf(string file) => Encoding.UTF8.GetBytes("recording " + file);

    /// <summary>The applicant's picture comes, and its part begins to be written.</summary>
    public void ApplicantSends()
    {
        Tell(new Joined("applicant"));
        Tell(new FeedStarted("applicant-camera", "applicant", FeedKind.Camera, 1));
        Tell(new PartOpened("applicant-1-video.mjr", "applicant-camera", "applicant", Track.Video, "vp8", ElapsedMs));
    }

    public void Comes(string person)
    {
        Tell(new Joined(person));
        Tell(new FeedStarted(person + "-camera", person, FeedKind.Camera, 1));
    }

    public void Remove(string person)
    {
        if (!Status().Feeds.Any(feed => feed.Person == person)) return;
        Tell(new FeedStopped(person + "-camera", person, "left"));
        Tell(new Left(person, "left"));
    }

    public void Close()
    {
        lock (journal)
        {
            if (journal.OfType<RoomClosed>().Any()) return;
            ElapsedMs += 5000;
            foreach (var part in journal.OfType<PartOpened>().ToList())
                if (!journal.OfType<PartClosed>().Any(closed => closed.File == part.File)) Tell(Closed(part, ElapsedMs));

            Tell(new RoomClosed("ended", ElapsedMs));
        }
    }

    public static PartClosed Closed(PartOpened part, long endMs)
    {
        var bytes = BytesOf(part.File);
        return new(part.File, part.Feed, part.Person, part.Track, part.Codec, part.StartMs, endMs, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), "room-closed");
    }

    public void Tell(RoomEvent entry)
    {
        lock (journal)
        {
            journal.Add(entry with { Number = journal.Count + 1, At = DateTime.UnixEpoch, ElapsedMs = ElapsedMs });
            moved.TrySetResult();
            moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void End()
    {
        lock (journal)
        {
            ended = true;
            moved.TrySetResult();
        }
    }

    public RoomStatus Status()
    {
        lock (journal)
        {
            var gone = journal.OfType<FeedStopped>().Select(stop => stop.Person).ToHashSet();
            var feeds = journal.OfType<FeedStarted>().Where(feed => !gone.Contains(feed.Person))
                .Select(feed => new FeedStatus(feed.Feed, feed.Person, feed.Source, true, true, true, 1000)).ToList();
            return new(name, DateTime.UnixEpoch, ElapsedMs, journal.OfType<RoomClosed>().Any(), true, journal.Count,
                [.. feeds.Select(feed => new PersonStatus(feed.Person, 0))], feeds, [], []);
        }
    }

    public async IAsyncEnumerable<RoomEvent> FollowAsync(long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            List<RoomEvent> news;
            Task next;
            bool over;
            lock (journal)
            {
                news = [.. journal.Where(entry => entry.Number > after)];
                (next, over) = (moved.Task, ended);
            }

            if (over) yield break;
            foreach (var entry in news) yield return entry;
            if (news is [.., RoomClosed]) yield break;
            if (news.Count > 0) after = news[^1].Number;
            else await Task.WhenAny(next, Task.Delay(Timeout.InfiniteTimeSpan, stop));
        }
    }
}
