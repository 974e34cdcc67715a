using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>A sender says that a track is muted, hidden or taken away, or is back: the cause of a gap that nobody else can know.</summary>
sealed class ReportTrack(RoomBook book)
{
    public async Task<Outcome<bool>> Report(string name, string person, string id, Track track, TrackState state)
    {
        if (!book.TryFindOpen(name, out var room, out var refusal))
            return refusal;
        return await room.Queue.Do(() => Task.FromResult(ReportInTurn(room, person, id, track, state)));
    }

    private static Outcome<bool> ReportInTurn(Room room, string person, string id, Track track, TrackState state)
    {
        var publication = room.Record.Publications.Find(one => one.Id == id && one.Person == person);
        if (publication is null)
            return MediaRefusals.NotYours;
        // One cause gives way to the next: a page that was muted may go to the background.
        Gaps.End(room, publication.Feed, track, room.Clock.ElapsedMs, Gaps.IsToldBySender);
        if (state != TrackState.On)
            Gaps.Start(room, publication, track, Gaps.CauseOf(state), room.Clock.ElapsedMs);
        room.Save();
        return true;
    }
}
