using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>Brings rooms and media server together again: after the agent, or the media server, was started anew.</summary>
sealed class RoomRecovery(RoomBook book, JanusEngine engine, FeedEnding ending, ILogger<RoomRecovery> log)
{
    private bool resumed;
    private string lastCause = GapCause.MediaServerDied;

    public void Attach()
    {
        engine.Lost = EndAll;
        engine.Started = async (session, adopted) =>
        {
            await ForEachRoom(room => adopted ? Compare(session, room) : Rebuild(session, room));
            resumed = true;
        };
    }

    private async Task EndAll(string cause)
    {
        lastCause = cause;
        await ForEachRoom(async room =>
        {
            room.Record.Subscriptions.Clear();
            foreach (var publication in room.Record.Publications.ToList())
                await ending.End(room, publication, cause, cause);
        });
        if (cause == GapCause.MediaServerStopped)
            await Task.WhenAll(book.Open.SelectMany(room => room.Closing.Values));
    }

    private async Task Rebuild(JanusSession session, Room room)
    {
        room.Record.Subscriptions.Clear();
        foreach (var publication in room.Record.Publications.ToList())
            await ending.End(room, publication, GapCause.MediaServerDied, GapCause.MediaServerDied);
        await OpenRoom.Place(session, room);
        room.Tell(new RepublishAsked(room.Record.Gaps.Find(gap => GapCause.IsOfServer(gap.Cause))?.Cause ?? lastCause));
        room.Save();
    }

    /// <summary>The agent was away, media went on: what has ended meanwhile is noted now.</summary>
    private async Task Compare(JanusSession session, Room room)
    {
        var feeds = await session.Feeds(room.Record.Room);
        foreach (var publication in room.Record.Publications.ToList())
        {
            publication.NewsMissed = true;
            if (!feeds.Contains(publication.Feed))
            {
                await ending.End(room, publication, GapCause.Network, publication.Live ? GapCause.Network : null);
            }
            else if (!publication.Live)
            {
                publication.Live = true;
                room.Tell(new FeedStarted(publication.Feed, publication.Person, publication.Source, publication.Attempt));
            }
        }

        foreach (var part in room.Record.Parts.Where(one => one.Sha256 is null))
            part.GrownAtMs = room.Clock.ElapsedMs;
        room.Save();
    }

    private async Task ForEachRoom(Func<Room, Task> act)
    {
        foreach (var room in book.Open)
        {
            try
            {
                await room.Queue.Do(async () =>
                {
                    if (!resumed)
                        room.Record.Ended.ForEach(publication => ending.CloseParts(room, publication));
                    await act(room);
                });
            }
            catch (Exception error) when (error is JanusError or IOException)
            {
                log.LogError(error, "Room {Room} could not be brought back", room.Record.Room);
            }
        }
    }
}
