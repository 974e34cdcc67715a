using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Takan.Media.Client;
using Takan.Platform.Web;

namespace Takan.Visits.Rooms.Media;

/// <summary>
/// The room's journal as a page needs it. Numbers are those of the journal, so a page resumes where it was, whichever web node answers.
/// </summary>
static class RoomEventStream
{
    // A page takes three missed beats for a dead connection.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);

    public static async Task Serve(
        string sessionId, HttpContext http, RoomEntrance entrance, RoomPresence presence, RoomTickets tickets, TimeProvider time)
    {
        if (!(await entrance.Enter(http, sessionId)).IsAllowed(out var visit, out var refusal))
        {
            await RoomAnswers.Problem(refusal).ExecuteAsync(http);
            return;
        }

        if (!(await visit.Agent.Status(visit.Room, http.RequestAborted)).IsAllowed(out var status, out refusal))
        {
            await RoomAnswers.Problem(refusal).ExecuteAsync(http);
            return;
        }

        await using var right = await entrance.Watch(http, sessionId);
        presence.Came(sessionId, visit.Person);
        EventStream events;
        try
        {
            events = await EventStream.ServeAsync(http, right, (page, stop) => Run(http, page, visit, status, time, stop));
        }
        finally
        {
            presence.Went(sessionId, visit);
        }

        if (right.Gone is not null) await PutOut(sessionId, http, events, visit, tickets);
    }

    /// <summary>The right is gone: so is what was granted on it, tickets and media. The page is told, so that it does not knock for ever.</summary>
    private static async Task PutOut(string room, HttpContext http, EventStream events, RoomVisit visit, RoomTickets tickets)
    {
        tickets.Void(room, visit.Person);
        await visit.Agent.Remove(visit.Room, visit.Person, Departure.Left, CancellationToken.None);
        if (!http.RequestAborted.IsCancellationRequested) await Write(events, "gone", null, new { reason = "right-ended" }, http.RequestAborted);
    }

    private static async Task Run(HttpContext http, EventStream events, RoomVisit visit, RoomStatus status, TimeProvider time, CancellationToken stop)
    {
        var after = ResumeAfter(http, status);
        await Write(events, "hello", null, new { person = visit.Person, elapsedMs = status.ElapsedMs, ready = status.Ready, resumed = after is not null }, stop);
        if (after is null)
            foreach (var feed in status.Feeds.Where(feed => feed.Live))
                await Write(events, "feed", status.LastEvent, new { feed = feed.Feed, person = feed.Person, source = MediaWords.Of(feed.Source) }, stop);
        var journal = new Beating<RoomEvent>(visit.Agent.Journal(visit.Room, after ?? status.LastEvent, stop), Beat, time);
        await foreach (var entry in journal.Read(stop))
        {
            if (entry is null)
                await Write(events, "beat", null, new { }, stop);
            else if (RoomPageEvents.For(entry, visit.Person) is { } told)
                await Write(events, told.Name, entry.Number, told.Data, stop);
            if (entry is not null && RoomPageEvents.IsLast(entry, visit.Person))
                return;
        }
    }

    /// <summary>Null when the page has to be told the whole picture: it is new, or its number is not of this journal.</summary>
    private static long? ResumeAfter(HttpContext http, RoomStatus status)
    {
        var text = http.Request.Headers["Last-Event-ID"].FirstOrDefault() ?? http.Request.Query["after"].FirstOrDefault();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= status.LastEvent ? number : null;
    }

    private static async Task Write(EventStream events, string name, long? number, object data, CancellationToken stop)
    {
        await events.TellAsync(name, number, JsonSerializer.Serialize(data, MediaJson.Options), stop);
        await events.FlushAsync(stop);
    }
}
