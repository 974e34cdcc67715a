using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>A viewer's picture stands still: the sender is asked for a whole one, at most twice a second.</summary>
sealed class RequestKeyFrame(RoomBook book, JanusEngine engine)
{
    private const int ShortestIntervalMs = 500;

    public async Task<Outcome<bool>> Request(string name, string person, string subscriptionId)
    {
        if (!book.TryFindOpen(name, out var room, out var refusal))
            return refusal;
        return await room.Queue.Do(() => RequestInTurn(room, person, subscriptionId));
    }

    private async Task<Outcome<bool>> RequestInTurn(Room room, string person, string subscriptionId)
    {
        var subscription = room.Record.Subscriptions.Find(one => one.Id == subscriptionId && one.Person == person);
        if (subscription is null)
            return MediaRefusals.NotYours;
        var source = room.Record.Publications.Find(one => one.Feed == subscription.Feed);
        if (source is null || engine.Session is not { } session)
            return MediaRefusals.NoSuchFeed;
        if (source.KeyFrameAskedAt != 0 && room.Clock.ElapsedMs - source.KeyFrameAskedAt < ShortestIntervalMs)
            return true;
        source.KeyFrameAskedAt = room.Clock.ElapsedMs;
        try
        {
            await session.RequestKeyFrame(source.Handle);
            return true;
        }
        catch (JanusError)
        {
            return MediaRefusals.NotReady;
        }
    }
}
