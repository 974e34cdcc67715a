using System.Buffers.Binary;

namespace Takan.Media.Assembly;

/// <summary>Writes the display matrix of the picture's track in a finished MP4 (ISO/IEC 14496-12, 8.3.2): how players turn it upright.</summary>
internal static class Mp4Rotation
{
    private const int LargestMovieBox = 64 << 20;

    public static bool Write(string path, int clockwiseDegrees)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        for (long at = 0; ReadHead(file, at) is var (type, size); at += size)
        {
            if (type != "moov" || size > LargestMovieBox)
                continue;
            var movie = new byte[size];
            file.Position = at;
            file.ReadExactly(movie);
            if (!Turn(movie, clockwiseDegrees))
                return false;
            file.Position = at;
            file.Write(movie);
            return true;
        }
        return false;
    }

    private static (string Type, long Size)? ReadHead(FileStream file, long at)
    {
        var head = new byte[16];
        file.Position = at;
        if (file.ReadAtLeast(head, 8, throwOnEndOfStream: false) < 8)
            return null;
        long size = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (size == 1)
            size = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8));
        return size < 8 ? null : (System.Text.Encoding.ASCII.GetString(head, 4, 4), size);
    }

    private static bool Turn(byte[] movie, int degrees)
    {
        foreach (var track in Children(movie, 8, movie.Length).Where(box => box.Type == "trak"))
        {
            if (movie.AsSpan(track.From, track.To - track.From).IndexOf("vide"u8) < 0)
                continue;
            var head = Children(movie, track.From + 8, track.To).First(box => box.Type == "tkhd");
            Matrix(degrees, movie.AsSpan(head.To - 8)).CopyTo(movie, head.To - 44);
            return true;
        }
        return false;
    }

    private static IEnumerable<(string Type, int From, int To)> Children(byte[] movie, int from, int to)
    {
        while (from + 8 <= to)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(movie.AsSpan(from));
            if (size < 8 || from + size > to)
                yield break;
            yield return (System.Text.Encoding.ASCII.GetString(movie, from + 4, 4), from, from + size);
            from += size;
        }
    }

    /// <summary>Nine fixed-point numbers: turn, then shift back into view by the track's size, which stands behind them.</summary>
    private static byte[] Matrix(int degrees, ReadOnlySpan<byte> size)
    {
        const int One = 1 << 16;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(size), BinaryPrimitives.ReadInt32BigEndian(size[4..]));
        int[] values = degrees switch
        {
            90 => [0, One, 0, -One, 0, 0, height, 0, 1 << 30],
            180 => [-One, 0, 0, 0, -One, 0, width, height, 1 << 30],
            270 => [0, -One, 0, One, 0, 0, 0, width, 1 << 30],
            _ => [One, 0, 0, 0, One, 0, 0, 0, 1 << 30],
        };
        var bytes = new byte[36];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * 4), values[i]);
        return bytes;
    }
}
