using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>Ends paths that nothing has come over for long: the media server never does it by itself.</summary>
sealed class Reaping(FeedEnding ending)
{
    private const int SilentMs = 15_000;
    private const int NeverConnectedMs = 20_000;

    public Task Look(Room room) => room.Queue.Do(async () =>
    {
        foreach (var publication in room.Record.Publications.ToList())
        {
            var now = room.Clock.ElapsedMs;
            if (!publication.Live && now - publication.BegunMs > NeverConnectedMs)
                await ending.End(room, publication, "never-connected", cause: null);
            else if (publication.Live && IsSilent(room, publication, now))
                await ending.End(room, publication, "vanished", GapCause.Network);
        }
    });

    private static bool IsSilent(Room room, PublicationRecord publication, long now)
    {
        if (publication.Picture && publication.Sound)
            return false;
        var tracks = room.Record.Parts.FindAll(part => part.Publication == publication.Id).ConvertAll(part => part.Track);
        return tracks.Count > 0 && tracks.TrueForAll(track =>
            !(track == Track.Audio ? publication.Sound : publication.Picture)
            && room.Record.Gaps.Exists(gap => gap.Feed == publication.Feed && gap.Track == track && now - gap.StartMs > SilentMs));
    }
}
