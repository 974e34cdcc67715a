using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>A room as it is now, in the words of the client.</summary>
sealed class StatusOfRoom(JanusEngine engine)
{
    public Task<RoomStatus> Read(Room room) => room.Queue.Do(() => Task.FromResult(new RoomStatus(
        room.Record.Room, room.Record.OpenedAt, room.Clock.ElapsedMs, room.Record.Closed, engine.Session is not null, room.Journal.Last,
        [.. room.Record.Present.Select(person => new PersonStatus(person, room.Record.Subscriptions.Count(one => one.Person == person)))],
        [.. room.Record.Publications.Select(one => FeedOf(room, one))],
        [.. room.Record.Parts.Select(PartOf)],
        [.. room.Record.Gaps.Select(gap => new GapStatus(gap.Feed, gap.Person, gap.Track, gap.Cause, gap.StartMs))])));

    private static FeedStatus FeedOf(Room room, PublicationRecord one) => new(
        one.Feed, one.Person, one.Source, one.Live, one.Live && one.Picture, one.Live && one.Sound,
        room.Record.Parts.Where(part => part.Publication == one.Id).Sum(part => part.BitsPerSecond));

    private static PartStatus PartOf(PartRecord part) => new(
        part.File, part.Feed, part.Person, part.Track, part.Codec, part.StartMs, part.EndMs,
        part.Bytes, part.SyncedBytes, part.SyncedAt, part.Sha256, part.Stored, part.Failed);
}
