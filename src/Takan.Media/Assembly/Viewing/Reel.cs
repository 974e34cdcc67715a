namespace Takan.Media.Assembly;

/// <summary>Neighbouring pieces of the main camera that one file can hold.</summary>
internal sealed record Reel(IReadOnlyList<Piece> Pieces, VideoRun? First)
{
    private static readonly FrameSize SizeWithoutPicture = new(1280, 720);

    public double From => Pieces[0].From;

    public double To => Pieces[^1].To;

    public TrackCodec Codec => First?.Codec ?? TrackCodec.Vp8;

    public FrameSize Size => First?.Size ?? SizeWithoutPicture;

    public int Rotation => First?.Rotation ?? 0;

    /// <summary>A gap goes with what was before it, the first one with what comes.</summary>
    public static IReadOnlyList<Reel> Group(IReadOnlyList<Piece> pieces)
    {
        var reels = new List<Reel>();
        foreach (var piece in pieces)
        {
            var last = reels.Count == 0 ? null : reels[^1];
            if (last is null || piece.Run is not null && last.First is not null && !Fits(last.First, piece.Run))
                reels.Add(new Reel([piece], piece.Run));
            else
                reels[^1] = new Reel([.. last.Pieces, piece], last.First ?? piece.Run);
        }
        return reels;
    }

    /// <summary>VP8 says its size in each key frame and players follow; H.264 in MP4 has one size for the whole file.</summary>
    private static bool Fits(VideoRun first, VideoRun run) =>
        first.Codec == run.Codec && first.Rotation == run.Rotation && (first.Codec == TrackCodec.Vp8 || first.Size == run.Size);
}
