namespace Takan.Media.Assembly;

/// <summary>
/// Says in a finished WebM file how the picture must be turned (Projection, RFC 9559). ffmpeg 5 to 7.0 cannot write it, but copies colour
/// facts: a placeholder of the same size goes in before it, and is exchanged for the rotation afterwards.
/// </summary>
internal static class WebmRotation
{
    private const int SearchedBytes = 64 * 1024;

    /// <summary>Four colour facts that would be true of no file, so that they cannot be met by chance: they never reach a reader.</summary>
    public static byte[] Placeholder() => Ebml.Element(
        0x55B0,
        Ebml.Unsigned(0x55B1, 4),
        Ebml.Unsigned(0x55BA, 5),
        Ebml.Unsigned(0x55BB, 22),
        Ebml.Unsigned(0x55B9, 1));

    /// <summary>False if the placeholder is not there: the file then stays as it is.</summary>
    public static bool Write(string path, int clockwiseDegrees)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var head = new byte[Math.Min(SearchedBytes, file.Length)];
        file.ReadExactly(head);
        if (!Find(head, out var at, out var content, out var length))
            return false;
        var counterClockwise = clockwiseDegrees > 180 ? 360 - clockwiseDegrees : -clockwiseDegrees;
        byte[] projection = [.. Short(0x7671, 0), .. Pose(counterClockwise)];
        if (length < projection.Length + 2)
            return false;
        head[at] = 0x76;
        head[at + 1] = 0x70;
        projection.CopyTo(head, content);
        var rest = content + projection.Length;
        head[rest] = 0xEC;
        head[rest + 1] = (byte)(0x80 | (length - projection.Length - 2));
        head.AsSpan(rest + 2, length - projection.Length - 2).Clear();
        file.Position = 0;
        file.Write(head);
        return true;
    }

    private static byte[] Short(uint id, byte value) => [(byte)(id >> 8), (byte)id, 0x81, value];

    private static byte[] Pose(float degrees)
    {
        var value = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteSingleBigEndian(value, degrees);
        return [0x76, 0x75, 0x84, .. value];
    }

    private static bool Find(byte[] head, out int at, out int content, out int length)
    {
        (at, content, length) = (-1, 0, 0);
        while ((at = head.AsSpan(at + 1).IndexOf([(byte)0x55, (byte)0xB0]) is >= 0 and var step ? at + 1 + step : -1) >= 0)
        {
            if (at + 20 > head.Length)
                return false;
            var wide = head[at + 2] == 0x01;
            length = wide ? head[at + 9] : head[at + 2] & 0x7F;
            content = at + (wide ? 10 : 3);
            if (content + length <= head.Length && head.AsSpan(content, length).IndexOf([(byte)0x55, (byte)0xBB, (byte)0x81, (byte)22]) >= 0)
                return true;
        }
        return false;
    }
}
