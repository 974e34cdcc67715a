using Takan.Media.Client;
using Takan.Media.Parts;

namespace Takan.Media.Rooms;

/// <summary>
/// Opens and ends gaps. A track has at most one open gap; its first cause stays, because that is what happened. Only a silence
/// that nobody could explain takes the cause of whoever can.
/// </summary>
static class Gaps
{
    public static void Start(Room room, PublicationRecord publication, Track track, string cause, long startMs)
    {
        var open = room.Record.Gaps;
        if (open.Find(gap => gap.Feed == publication.Feed && gap.Track == track) is { } known)
        {
            if (known.Cause == GapCause.NotReceived)
                known.Cause = cause;
            return;
        }

        if (room.Record.GapsUntil.TryGetValue(Key(publication.Feed, track), out var until))
            startMs = Math.Max(startMs, until + 1);
        open.Add(new() { Feed = publication.Feed, Person = publication.Person, Track = track, Cause = cause, StartMs = startMs });
        room.Tell(new GapStarted(publication.Feed, publication.Person, track, cause, startMs));
    }

    public static void End(Room room, string feed, Track track, long endMs, Func<string, bool>? onlyCause = null)
    {
        var gap = room.Record.Gaps.Find(one => one.Feed == feed && one.Track == track);
        if (gap is null || onlyCause?.Invoke(gap.Cause) == false)
            return;
        room.Record.Gaps.Remove(gap);
        var end = room.Record.GapsUntil[Key(feed, track)] = Math.Max(gap.StartMs, endMs);
        room.Tell(new GapEnded(gap.Feed, gap.Person, gap.Track, gap.Cause, gap.StartMs, end));
    }

    /// <summary>What was told of a track so far; an open gap has no end yet.</summary>
    public static IReadOnlyList<LoggedGap> Of(Room room, string feed, Track track) =>
    [
        .. room.Journal.After(0).Select(one => one switch
        {
            GapEnded gap when gap.Feed == feed && gap.Track == track => new LoggedGap(gap.StartMs, gap.EndMs, gap.Cause),
            GapFound gap when gap.Feed == feed && gap.Track == track => new LoggedGap(gap.StartMs, gap.EndMs, gap.Cause),
            _ => null,
        }).OfType<LoggedGap>(),
        .. room.Record.Gaps.Where(gap => gap.Feed == feed && gap.Track == track).Select(gap => new LoggedGap(gap.StartMs, long.MaxValue, gap.Cause)),
    ];

    public static void EndAll(Room room, Func<GapRecord, bool> which)
    {
        foreach (var gap in room.Record.Gaps.Where(which).ToList())
            End(room, gap.Feed, gap.Track, room.Clock.ElapsedMs);
    }

    public static string Key(string feed, Track track) => $"{feed} {track}";

    public static string CauseOf(SenderWord word) => word switch
    {
        SenderWord.PageLeft => GapCause.PageLeft,
        SenderWord.Network => GapCause.Network,
        SenderWord.CameraChanged => GapCause.CameraChanged,
        _ => GapCause.Restarted,
    };

    public static string CauseOf(TrackState state) => state switch
    {
        TrackState.Muted => GapCause.Muted,
        TrackState.Hidden => GapCause.Hidden,
        _ => GapCause.DeviceTaken,
    };

    public static bool IsToldBySender(string cause) => cause is GapCause.Muted or GapCause.Hidden or GapCause.DeviceTaken;
}
