using System.Security.Cryptography;
using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>Offers a feed to a person. The media server cannot answer a viewer's offer, so it makes the offer itself.</summary>
sealed class SubscribeToFeed(RoomBook book, JanusEngine engine, FeedEnding ending)
{
    // A person has at most two pages open on a room; what a lost page held is given free.
    private const int MostOfOnePersonAndFeed = 2;

    public async Task<Outcome<Subscription>> Subscribe(string name, string person, string feed)
    {
        if (!RoomBook.IsGoodName(person))
            return MediaRefusals.BadName;
        if (!book.TryFindOpen(name, out var room, out var refusal))
            return refusal;
        return await room.Queue.Do(() => SubscribeInTurn(room, person, feed));
    }

    private async Task<Outcome<Subscription>> SubscribeInTurn(Room room, string person, string feed)
    {
        if (!room.IsOpen)
            return MediaRefusals.RoomIsClosed;
        if (room.Record.Removed.Contains(person))
            return MediaRefusals.Removed;
        if (engine.Session is not { } session)
            return MediaRefusals.NotReady;
        if (!room.Record.Publications.Exists(one => one.Feed == feed && one.Live))
            return MediaRefusals.NoSuchFeed;
        var older = room.Record.Subscriptions.FindAll(one => one.Person == person && one.Feed == feed);
        foreach (var one in older.SkipLast(MostOfOnePersonAndFeed - 1))
            await ending.Drop(room, one);
        SubscriptionRecord? subscription = null;
        try
        {
            subscription = new() { Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Feed = feed, Person = person, Handle = await session.Attach() };
            var offer = await session.Subscribe(subscription.Handle, room.Record.Room, room.Record.Pin, feed);
            Keep(room, subscription);
            return new Subscription(subscription.Id, offer);
        }
        catch (JanusError error)
        {
            if (subscription is not null)
                await ending.Drop(room, subscription);
            return error.Code == JanusError.Gone ? MediaRefusals.NotReady : MediaRefusals.NoSuchFeed;
        }
    }

    private void Keep(Room room, SubscriptionRecord subscription)
    {
        room.Record.Subscriptions.Add(subscription);
        book.Bind(subscription.Handle, room);
        if (!room.Record.Present.Contains(subscription.Person))
        {
            room.Record.Present.Add(subscription.Person);
            room.Tell(new Joined(subscription.Person));
        }

        room.Save();
    }
}
