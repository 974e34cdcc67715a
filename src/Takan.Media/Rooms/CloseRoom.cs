using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>Ends a room: afterwards every part is closed, on disk and digested, and nothing is added any more.</summary>
sealed class CloseRoom(RoomBook book, JanusEngine engine, FeedEnding ending)
{
    public async Task<Outcome<bool>> Close(string name, string reason)
    {
        if (book.Find(name) is not { } room)
            return MediaRefusals.NoSuchRoom;
        var closing = await room.Queue.Do(() => EndFeeds(room));
        await Task.WhenAll(closing);
        await room.Queue.Do(() => Finish(room, reason));
        return true;
    }

    private async Task<Task[]> EndFeeds(Room room)
    {
        if (room.Record.Closed)
            return [];
        room.Ending = true;
        foreach (var subscription in room.Record.Subscriptions.ToList())
            await ending.Drop(room, subscription);
        foreach (var publication in room.Record.Publications.ToList())
            await ending.End(room, publication, "room-closed", cause: null);
        Gaps.EndAll(room, _ => true);
        return [.. room.Closing];
    }

    private async Task Finish(Room room, string reason)
    {
        if (room.Record.Closed)
            return;
        // Journal first: a room whose end could not be written down is not closed. It may stand there already, from an agent that died here.
        if (!room.Journal.After(0).OfType<RoomClosed>().Any())
            room.Tell(new RoomClosed(reason));
        room.Record.Closed = true;
        room.Record.ClosedAt = room.Clock.Now;
        room.Save();
        room.Journal.End();
        if (engine.Session is not { } session)
            return;
        try
        {
            await session.DestroyRoom(room.Record.Room, room.Record.Secret);
        }
        catch (JanusError)
        {
            // A media server that restarts right now does not make a closed room again.
        }
    }
}
