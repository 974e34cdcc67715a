namespace Takan.Media.Assembly;

/// <summary>A moment at which the phone was turned, s on the session's time line, and the clockwise degrees that are right from then on.</summary>
public sealed record Turn(double At, int Rotation);

/// <summary>A time without packets inside a run, s on the session's time line: the picture stood still.</summary>
public sealed record Pause(double From, double To);

/// <summary>
/// Frames of one track from a key frame on, with one size and one rotation: what one file can carry without a change. A new run
/// begins at a key frame with another size, at the first key frame after the phone was turned, and after a pause.
/// </summary>
internal sealed record VideoRun(PlacedTrack Source, IReadOnlyList<MediaFrame> Frames)
{
    private const double PauseThatSplits = 2;
    private const double PauseThatIsTold = 1;
    private const double LongestFrame = 0.2;

    public double From => Frames[0].At;

    /// <summary>The last frame is taken to last as long as the one before.</summary>
    public double To => Frames[^1].At + (Frames.Count < 2 ? 0.04 : Math.Clamp(Frames[^1].At - Frames[^2].At, 0.001, LongestFrame));

    public TrackCodec Codec => Source.Track.Header.Codec;

    public FrameSize Size => Frames[0].Size ?? default;

    /// <summary>Clockwise degrees.</summary>
    public int Rotation => Frames[0].QuarterTurns * 90;

    public IReadOnlyList<Turn> Turns =>
        [.. Frames.Zip(Frames.Skip(1)).Where(pair => pair.First.QuarterTurns != pair.Second.QuarterTurns)
            .Select(pair => new Turn(pair.Second.At, pair.Second.QuarterTurns * 90))];

    public IReadOnlyList<Pause> Pauses =>
        [.. Frames.Zip(Frames.Skip(1)).Where(pair => pair.Second.At - pair.First.At > PauseThatIsTold)
            .Select(pair => new Pause(pair.First.At, pair.Second.At))];

    /// <summary>Frames in front of the first key frame cannot be shown and begin no run.</summary>
    public static IReadOnlyList<VideoRun> Cut(PlacedTrack track)
    {
        var runs = new List<VideoRun>();
        List<MediaFrame>? current = null;
        foreach (var frame in track.Frames)
        {
            var first = current?[0];
            if (frame is { Key: true, Size: not null } && (first is null || Differs(first, frame) || frame.At - current![^1].At > PauseThatSplits))
                runs.Add(new VideoRun(track, current = []));
            current?.Add(frame);
        }
        return runs;
    }

    private static bool Differs(MediaFrame first, MediaFrame frame) =>
        first.Size != frame.Size || first.QuarterTurns != frame.QuarterTurns;
}
