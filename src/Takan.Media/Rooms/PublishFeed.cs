using System.Security.Cryptography;
using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>A person begins to send, or begins anew: the older attempt of the same feed ends first.</summary>
sealed class PublishFeed(RoomBook book, JanusEngine engine, FeedEnding ending)
{
    // The media server gives an id free a moment after its owner is detached.
    private const int Tries = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    public async Task<Outcome<Publication>> Publish(string name, string person, FeedKind source, string offer, SenderWord word)
    {
        if (!RoomBook.IsGoodName(person))
            return MediaRefusals.BadName;
        if (!book.TryFindOpen(name, out var room, out var refusal))
            return refusal;
        if (!SessionDescription.Clean(offer, carriesMedia: true).IsAllowed(out var clean, out refusal))
            return refusal;
        return await room.Queue.Do(() => PublishInTurn(room, person, source, clean, word));
    }

    private async Task<Outcome<Publication>> PublishInTurn(Room room, string person, FeedKind source, string offer, SenderWord word)
    {
        if (!room.IsOpen)
            return MediaRefusals.RoomIsClosed;
        if (room.Record.Removed.Contains(person))
            return MediaRefusals.Removed;
        // Asked before the older attempt is touched: a sender whose server hangs must not end with the network blamed.
        if (engine.Session is not { } session || !await session.Answers())
            return MediaRefusals.NotReady;
        var feed = $"{person}-{(source == FeedKind.Camera ? "camera" : "screen")}";
        foreach (var older in room.Record.Publications.Where(one => one.Feed == feed).ToList())
            await ending.End(room, older, "replaced", Gaps.CauseOf(word));
        if (room.Record.Publications.Count >= room.Record.Settings.MaxFeeds)
            return MediaRefusals.RoomIsFull;
        PublicationRecord? publication = null;
        try
        {
            publication = await Begin(room, session, person, source, feed);
            var answer = await SendOffer(room, session, publication, offer);
            if (!room.Record.Present.Contains(person))
            {
                room.Record.Present.Add(person);
                room.Tell(new Joined(person));
            }

            room.Save();
            return new Publication(publication.Id, feed, answer, room.Journal.Last);
        }
        catch (JanusError error)
        {
            if (publication is not null)
                await ending.End(room, publication, "refused", cause: null);
            return error.Code == JanusError.Gone ? MediaRefusals.NotReady : MediaRefusals.BadDescription;
        }
    }

    private async Task<PublicationRecord> Begin(Room room, JanusSession session, string person, FeedKind source, string feed)
    {
        var handle = await session.Attach();
        var attempt = room.Record.Attempts[feed] = room.Record.Attempts.GetValueOrDefault(feed) + 1;
        var publication = new PublicationRecord
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Feed = feed,
            Person = person,
            Source = source,
            Attempt = attempt,
            Handle = handle,
            BegunMs = room.Clock.ElapsedMs,
            // An existing file would be truncated, so no name is ever used twice.
            Files = $"{feed}-{attempt:d3}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3))}",
        };
        room.Record.Publications.Add(publication);
        room.Save();
        book.Bind(handle, room);
        return publication;
    }

    private static async Task<string> SendOffer(Room room, JanusSession session, PublicationRecord publication, string offer)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await session.Publish(publication.Handle, room.Record.Room, room.Record.Secret, room.Record.Pin, publication.Feed, publication.Files, offer);
            }
            catch (JanusError error) when (error.Code == JanusError.IdTaken && attempt < Tries)
            {
                await Task.Delay(BetweenTries);
            }
        }
    }
}
