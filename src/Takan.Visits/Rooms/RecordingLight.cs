using Takan.Media.Client;

namespace Takan.Visits.Rooms;

/// <summary>What a recording light may follow: the part that the applicant's picture is being written to now, whatever else grows.</summary>
public static class RecordingLight
{
    /// <summary>Null while no part is expected to grow, or the disk has refused the one that is.</summary>
    public static PartStatus? PictureNowWritten(RoomStatus status) =>
        status.Parts
            .Where(part => part is { Person: TakeOver.Applicant, Track: Track.Video, EndMs: null, Failed: false }
                && status.Feeds.Any(feed => feed.Feed == part.Feed && feed is { Live: true, Source: FeedKind.Camera }))
            .MaxBy(part => part.StartMs);
}
