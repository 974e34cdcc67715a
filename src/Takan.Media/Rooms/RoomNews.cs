using System.Text.Json.Nodes;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>What the media server tells by itself about the paths of a room.</summary>
sealed class RoomNews(JanusEngine engine, RoomBook book, FeedEnding ending, ILogger<RoomNews> log) : BackgroundService
{
    // After this long without a packet the media server says that a track is silent.
    private const int SilenceTimerMs = 2000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in engine.News.ReadAllAsync(stoppingToken))
        {
            if ((long?)message["sender"] is { } handle && book.ByHandle(handle) is { } room)
                _ = room.Queue.Do(() => Hear(room, handle, message));
        }
    }

    private async Task Hear(Room room, long handle, JsonObject message)
    {
        try
        {
            if (room.Record.Publications.Find(one => one.Handle == handle) is { } publication)
                await HearOfSender(room, publication, message);
            else if ((string?)message["janus"] is "hangup" && room.Record.Subscriptions.Find(one => one.Handle == handle) is { } subscription)
                await ending.Drop(room, subscription);
        }
        catch (Exception error)
        {
            log.LogError(error, "News of room {Room} could not be taken in", room.Record.Room);
        }
    }

    private async Task HearOfSender(Room room, PublicationRecord publication, JsonObject message)
    {
        switch ((string?)message["janus"])
        {
            case "webrtcup" when !publication.Live:
                publication.Live = true;
                room.Tell(new FeedStarted(publication.Feed, publication.Person, publication.Source, publication.Attempt));
                room.Save();
                break;
            case "media":
                Receiving(room, publication, (string?)message["type"] == "audio" ? Track.Audio : Track.Video, (bool?)message["receiving"] == true);
                break;
            case "hangup":
                var cause = HangupCause((string?)message["reason"]);
                log.LogInformation("Path of {Feed} ended: {Reason}", publication.Feed, (string?)message["reason"]);
                await ending.End(room, publication, cause, cause);
                break;
        }
    }

    private static void Receiving(Room room, PublicationRecord publication, Track track, bool receiving)
    {
        if (track == Track.Audio)
            publication.Sound = receiving;
        else
            publication.Picture = receiving;
        publication.NewsMissed = false;
        if (receiving)
            Resume(room, publication, track);
        else
            Gaps.Start(room, publication, track, GapCause.NotReceived, Math.Max(publication.BegunMs, room.Clock.ElapsedMs - SilenceTimerMs));
        room.Save();
    }

    private static void Resume(Room room, PublicationRecord publication, Track track)
    {
        Gaps.End(room, publication.Feed, track, room.Clock.ElapsedMs, cause => cause == GapCause.NotReceived);
        foreach (var part in room.Record.Parts.Where(part => part.Publication == publication.Id && part.Track == track))
            part.GrownAtMs = room.Clock.ElapsedMs;
    }

    /// <summary>A page that goes says good-bye on the encrypted path; everything else is the network.</summary>
    private static string HangupCause(string? reason) =>
        reason is "Close PC" or "DTLS alert" ? GapCause.PageLeft : GapCause.Network;
}
