using System.Buffers.Binary;

namespace Takan.Media.Tests.Assembly;

static class WebmReader
{
    /// <summary>ProjectionPoseRoll of the first track, degrees counter-clockwise; walks the elements as a player does.</summary>
    public static float? PoseRoll(byte[] file)
    {
        uint[] way = [0x18538067, 0x1654AE6B, 0xAE, 0xE0, 0x7670];
        var (from, to) = (0, file.Length);
        foreach (var wanted in way)
        {
            if (Find(file, from, to, wanted) is not { } found)
                return null;
            (from, to) = found;
        }
        return Find(file, from, to, 0x7675) is { } pose ? BinaryPrimitives.ReadSingleBigEndian(file.AsSpan(pose.From)) : null;
    }

    private static (int From, int To)? Find(byte[] file, int at, int to, uint wanted)
    {
        while (at < to)
        {
            var id = Number(file, ref at, keepMark: true);
            var size = Number(file, ref at, keepMark: false);
            if (id == wanted)
                return (at, (int)Math.Min(to, at + (long)size));
            at += (int)size;
        }
        return null;
    }

    private static ulong Number(byte[] file, ref int at, bool keepMark)
    {
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)file[at]) - 24 + 1;
        ulong value = keepMark ? file[at] : (ulong)(file[at] & ((1 << (8 - length)) - 1));
        for (var i = 1; i < length; i++)
            value = value << 8 | file[at + i];
        at += length;
        return value;
    }
}
