using Takan.Media.Client;
using Takan.Media.Janus;
using Takan.Media.Parts;

namespace Takan.Media.Rooms;

/// <summary>The one way in which a feed ends, whoever wants it: path, subscriptions, gaps and parts.</summary>
sealed class FeedEnding(RoomBook book, JanusEngine engine, PartClosing parts)
{
    /// <param name="cause">Cause of the gap that begins, or null when nothing is missing from now on.</param>
    public async Task End(Room room, PublicationRecord publication, string reason, string? cause)
    {
        room.Record.Publications.Remove(publication);
        room.Record.Ended.Add(publication);
        (publication.EndedMs, publication.EndReason) = (room.Clock.ElapsedMs, reason);
        var open = room.Record.Parts.FindAll(part => part.Publication == publication.Id && part.Sha256 is null);
        foreach (var part in open.Where(_ => cause is not null))
            Gaps.Start(room, publication, part.Track, cause!, PartClosing.LastWrittenMs(room, part));
        if (cause is null)
            Gaps.EndAll(room, gap => gap.Feed == publication.Feed);
        foreach (var subscription in room.Record.Subscriptions.Where(one => one.Feed == publication.Feed).ToList())
            await Drop(room, subscription);
        await Detach(publication.Handle);
        if (publication.Live)
            room.Tell(new FeedStopped(publication.Feed, publication.Person, reason));
        room.Save();
        CloseParts(room, publication);
    }

    /// <summary>Goes on by itself; <see cref="CloseRoom"/> waits for it.</summary>
    public void CloseParts(Room room, PublicationRecord publication)
    {
        if (room.Closing.TryGetValue(publication.Id, out var running) && !running.IsCompleted)
            return;
        publication.CloseTriedMs = room.Clock.ElapsedMs;
        room.Closing[publication.Id] = parts.Close(room, publication, engine.Session is not null);
    }

    /// <summary>Attempts whose parts could not be closed are tried again; a disk may come back.</summary>
    public IReadOnlyList<Task> CloseLeftOver(Room room, long pauseMs)
    {
        foreach (var done in room.Closing.Where(one => one.Value.IsCompleted).Select(one => one.Key).ToList())
            room.Closing.Remove(done);
        foreach (var publication in room.Record.Ended.Where(one => room.Clock.ElapsedMs - one.CloseTriedMs >= pauseMs))
            CloseParts(room, publication);
        return [.. room.Closing.Values];
    }

    public async Task Drop(Room room, SubscriptionRecord subscription)
    {
        room.Record.Subscriptions.Remove(subscription);
        await Detach(subscription.Handle);
    }

    private async Task Detach(long handle)
    {
        book.Unbind(handle);
        if (engine.Session is not { } session)
            return;
        try
        {
            await session.Detach(handle);
        }
        catch (JanusError)
        {
            // The path is gone already, which is what was wanted.
        }
    }
}
