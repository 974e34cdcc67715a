namespace Takan.Media.Assembly;

/// <summary>Finds where on the session's time line the first packet of each track of a part arrived.</summary>
internal static class Placement
{
    /// <summary>How exactly the agent's offsets are known, s.</summary>
    private const double Tolerance = 2;

    /// <summary>A part whose first packet comes longer after its start than this, s, was not slow: the wall clock was set.</summary>
    private const double SlowestStart = 10;

    /// <summary>
    /// The recordings' wall clock is exact to the millisecond between the tracks of a part, so sound and picture keep its
    /// distance. Against the session it is believed only as long as the monotonic offsets agree.
    /// </summary>
    public static IReadOnlyList<(RecordedTrack Recorded, MjrTrack Track, double FirstPacketAt)> Place(
        IReadOnlyList<(RecordedTrack Recorded, MjrTrack Track)> part, DateTime sessionStartUtc)
    {
        if (part.Count == 0)
            return [];
        var first = part.MinBy(track => track.Track.Header.FirstPacketUtc);
        var late = Wall(first.Track) - first.Recorded.Start.TotalSeconds;
        var correction = late is >= -Tolerance and <= SlowestStart ? 0 : -late;
        return [.. part.Select(track => (track.Recorded, track.Track, At(track.Recorded, Wall(track.Track) + correction)))];

        double Wall(MjrTrack track) => (track.Header.FirstPacketUtc - sessionStartUtc).TotalSeconds;
    }

    private static double At(RecordedTrack recorded, double wall) =>
        wall >= recorded.Start.TotalSeconds - Tolerance && wall <= recorded.End.TotalSeconds + Tolerance ? wall : recorded.Start.TotalSeconds;
}
