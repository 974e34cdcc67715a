using System.Buffers.Binary;

namespace Takan.Media.Assembly;

/// <summary>What a player must know about the picture before the first frame.</summary>
/// <param name="Configuration"><c>avcC</c> for H.264, empty for VP8.</param>
internal sealed record PictureFormat(TrackCodec Codec, FrameSize Size, int Rotation, byte[] Configuration);

/// <summary>
/// Writes frames with their times into a plain Matroska stream (RFC 9559), from which ffmpeg makes the finished file without
/// touching them. Writing it here keeps every frame's time ours: no tool guesses offsets or fills holes.
/// </summary>
internal sealed class MatroskaWriter : IDisposable
{
    public const int Picture = 1;
    public const int Sound = 2;
    private const int ClusterMilliseconds = 1000;

    private readonly FileStream file;
    private readonly MemoryStream cluster = new();
    private readonly long[] last = [-1, -1, -1];
    private long clusterAt;

    public MatroskaWriter(string path, PictureFormat? picture, bool sound)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        file.Write(Ebml.Element(0x1A45DFA3, Ebml.Text(0x4282, "matroska"), Ebml.Unsigned(0x4287, 4), Ebml.Unsigned(0x4285, 2)));
        file.Write(Ebml.UnknownSize(0x18538067));
        file.Write(Ebml.Element(0x1549A966, Ebml.Unsigned(0x2AD7B1, 1_000_000), Ebml.Text(0x4D80, "Takan"), Ebml.Text(0x5741, "Takan")));
        file.Write(Ebml.Element(0x1654AE6B, PictureTrack(picture), sound ? SoundTrack() : []));
    }

    /// <param name="at">s from the start of the file. Two frames of a track never share a millisecond.</param>
    public void Write(int track, double at, bool key, ReadOnlySpan<byte> data)
    {
        var time = last[track] = Math.Max(last[track] + 1, (long)Math.Round(at * 1000));
        if (cluster.Length == 0 || time - clusterAt >= ClusterMilliseconds || time < clusterAt)
        {
            EndCluster();
            clusterAt = time;
            cluster.Write(Ebml.Unsigned(0xE7, (ulong)time));
        }
        Span<byte> head = [(byte)(0x80 | track), 0, 0, (byte)(key ? 0x80 : 0)];
        BinaryPrimitives.WriteInt16BigEndian(head[1..], (short)(time - clusterAt));
        cluster.Write(Ebml.Element(0xA3, [.. head, .. data]));
    }

    public void Dispose()
    {
        EndCluster();
        file.Dispose();
        cluster.Dispose();
    }

    private void EndCluster()
    {
        if (cluster.Length > 0)
            file.Write(Ebml.Element(0x1F43B675, cluster.GetBuffer().AsSpan(0, (int)cluster.Length)));
        cluster.SetLength(0);
    }

    private static byte[] PictureTrack(PictureFormat? picture)
    {
        if (picture is null)
            return [];
        var codec = picture.Codec == TrackCodec.H264 ? "V_MPEG4/ISO/AVC" : "V_VP8";
        return Ebml.Element(
            0xAE,
            Ebml.Unsigned(0xD7, Picture),
            Ebml.Unsigned(0x73C5, Picture),
            Ebml.Unsigned(0x83, 1),
            Ebml.Text(0x86, codec),
            picture.Configuration.Length > 0 ? Ebml.Element(0x63A2, picture.Configuration.AsSpan()) : [],
            Ebml.Element(
                0xE0,
                Ebml.Unsigned(0xB0, (ulong)picture.Size.Width),
                Ebml.Unsigned(0xBA, (ulong)picture.Size.Height),
                picture is { Rotation: not 0, Codec: TrackCodec.Vp8 } ? WebmRotation.Placeholder() : []));
    }

    private static byte[] SoundTrack() => Ebml.Element(
        0xAE,
        Ebml.Unsigned(0xD7, Sound),
        Ebml.Unsigned(0x73C5, Sound),
        Ebml.Unsigned(0x83, 2),
        Ebml.Text(0x86, "A_OPUS"),
        Ebml.Element(0x63A2, [.. "OpusHead"u8, 1, 2, 0, 0, 0x80, 0xBB, 0, 0, 0, 0, 0]),
        Ebml.Element(0xE1, Ebml.Float(0xB5, 48000), Ebml.Unsigned(0x9F, 2)));
}
