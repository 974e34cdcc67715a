namespace Takan.Media.Assembly;

/// <summary>The decodable frames of a track, one after the other, with their bytes.</summary>
internal sealed class FrameStream : IDisposable
{
    /// <summary>What browsers put into one Opus packet, s.</summary>
    public const double SoundFrame = 0.02;

    private readonly PlacedTrack track;
    private readonly FrameSource source;
    private readonly IEnumerator<MediaFrame> frames;
    private readonly int skippedBefore;

    private FrameStream(PlacedTrack track, IEnumerable<MediaFrame> frames, int number, int skippedBefore)
    {
        this.track = track;
        this.skippedBefore = skippedBefore;
        this.frames = frames.GetEnumerator();
        source = new FrameSource(track.Track);
        Number = number;
        Advance();
        From = Current?.At ?? 0;
    }

    /// <summary>Null at the end.</summary>
    public MediaFrame? Current { get; private set; }

    public byte[] Data { get; private set; } = [];

    public int Number { get; }

    public double From { get; }

    /// <summary>Time of the last frame so far.</summary>
    public double To { get; private set; }

    public int Undecodable { get; private set; }

    public TrackFacts Facts => new(
        Path.GetFileName(track.Track.File),
        track.Track.Header.Kind,
        track.Clock.FirstLate,
        track.Clock.Drift,
        track.Clock.Steps,
        track.PacketsLost,
        track.Track.CutOff,
        Undecodable + skippedBefore);

    public static FrameStream Picture(PlacedTrack track, IReadOnlyList<MediaFrame> frames) =>
        new(track, frames, MatroskaWriter.Picture, track.Frames.TakeWhile(frame => !frame.Key).Count());

    public static FrameStream Sound(PlacedTrack track, IEnumerable<MediaFrame> frames) => new(track, frames, MatroskaWriter.Sound, 0);

    /// <summary>To be asked before the first <see cref="Advance"/>: H.264 is described by its first key frame.</summary>
    public PictureFormat Format(VideoRun run) =>
        new(run.Codec, run.Size, run.Rotation, run.Codec == TrackCodec.H264 ? H264Units.Configuration(Data) : []);

    public void Advance()
    {
        Current = null;
        while (frames.MoveNext())
        {
            if (source.Read(frames.Current) is not { } data)
            {
                Undecodable++;
                continue;
            }
            (Current, Data, To) = (frames.Current, data, frames.Current.At);
            return;
        }
    }

    /// <summary>Writes all streams to their ends in the order of time.</summary>
    public static void Merge(MatroskaWriter writer, double from, params IEnumerable<FrameStream?> streams)
    {
        var open = streams.OfType<FrameStream>().Where(stream => stream.Current is not null).ToList();
        while (open.Count > 0)
        {
            var next = open.MinBy(stream => stream.Current!.At)!;
            writer.Write(next.Number, next.Current!.At - from, next.Current.Key, next.Data);
            next.Advance();
            if (next.Current is null)
                open.Remove(next);
        }
    }

    public void Dispose()
    {
        frames.Dispose();
        source.Dispose();
    }
}
