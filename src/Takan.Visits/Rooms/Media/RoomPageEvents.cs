using Takan.Media.Client;

namespace Takan.Visits.Rooms.Media;

/// <summary>Which journal entries a page hears of, and in which words.</summary>
static class RoomPageEvents
{
    public static (string Name, object Data)? For(RoomEvent entry, string me) => entry switch
    {
        FeedStarted one => ("feed", new { feed = one.Feed, person = one.Person, source = MediaWords.Of(one.Source) }),
        FeedStopped one => ("unfeed", new { feed = one.Feed, person = one.Person, reason = one.Reason }),
        RepublishAsked one => ("republish", new { cause = one.Cause }),
        GapStarted one => ("gap", new { feed = one.Feed, person = one.Person, track = MediaWords.Of(one.Track), cause = one.Cause, startMs = one.StartMs }),
        GapEnded one => ("gap-over", new
        {
            feed = one.Feed,
            person = one.Person,
            track = MediaWords.Of(one.Track),
            cause = one.Cause,
            startMs = one.StartMs,
            endMs = one.EndMs,
        }),
        PartSynced one => ("recorded", new { file = one.File, person = one.Person, track = MediaWords.Of(one.Track), bytes = one.Bytes, atMs = one.ElapsedMs }),
        PartFailed one => ("not-recorded", new { file = one.File, atMs = one.ElapsedMs }),
        Joined one => ("joined", new { person = one.Person }),
        Left { Reason: "removed" } one when one.Person == me => ("gone", new { reason = "removed" }),
        Left one => ("left", new { person = one.Person, reason = one.Reason }),
        RoomClosed one => ("gone", new { reason = one.Reason }),
        _ => null,
    };

    public static bool IsLast(RoomEvent entry, string me) =>
        entry is RoomClosed || (entry is Left { Reason: "removed" } left && left.Person == me);
}
