using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>Ends a room: afterwards every part is closed, on disk and digested, and nothing is added any more.</summary>
sealed class CloseRoom(RoomBook book, JanusEngine engine, FeedEnding ending, TimeProvider time)
{
    private const int Tries = 4;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Refused while a part cannot be closed: the room stays unfinished, and asking again tries again.</summary>
    public async Task<Outcome<bool>> Close(string name, string reason)
    {
        if (book.Find(name) is not { } room)
            return MediaRefusals.NoSuchRoom;
        await room.Queue.Do(() => EndFeeds(room));
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            // A media server that is coming up may still hold the files, and knows how to end them.
            if (engine.Session is not null || attempt == Tries)
                await Task.WhenAll(await room.Queue.Do(() => Task.FromResult(ending.CloseLeftOver(room, pauseMs: 0))));
            if (await room.Queue.Do(() => Finish(room, reason)))
                return true;
            await Task.Delay(BetweenTries, time);
        }

        return MediaRefusals.DiskRefuses;
    }

    private async Task EndFeeds(Room room)
    {
        if (room.Record.Closed)
            return;
        room.Record.LengthMs ??= room.Clock.ElapsedMs;
        foreach (var subscription in room.Record.Subscriptions.ToList())
            await ending.Drop(room, subscription);
        foreach (var publication in room.Record.Publications.ToList())
            await ending.End(room, publication, "room-closed", cause: null);
        Gaps.EndAll(room, _ => true);
        room.Save();
    }

    private async Task<bool> Finish(Room room, string reason)
    {
        if (room.Record.Closed)
            return true;
        if (room.Record.Ended.Count > 0)
            return false;
        // Journal first: a room whose end could not be written down is not closed. It may stand there already, from an agent that died here.
        if (!room.Journal.After(0).OfType<RoomClosed>().Any())
            room.Tell(new RoomClosed(reason, room.Record.LengthMs!.Value));
        room.Record.Closed = true;
        room.Record.ClosedAt = room.Clock.Now;
        room.Save();
        room.Journal.End();
        if (engine.Session is not { } session)
            return true;
        try
        {
            await session.DestroyRoom(room.Record.Room, room.Record.Secret);
        }
        catch (JanusError)
        {
            // A media server that restarts right now does not make a closed room again.
        }

        return true;
    }
}
