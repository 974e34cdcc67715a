using System.Buffers.Binary;

namespace Takan.Media.Assembly;

/// <summary>H.264 in RTP (RFC 6184), packetization modes 0 and 1: single units, STAP-A and FU-A.</summary>
internal static class H264Payload
{
    public const int IdrSlice = 5;
    public const int SequenceParameters = 7;
    public const int PictureParameters = 8;
    private const int StapA = 24;
    private const int FuA = 28;

    public static int UnitType(ReadOnlySpan<byte> unit) => unit.Length == 0 ? 0 : unit[0] & 0x1F;

    /// <summary>Does a key frame start in this packet? Its size is known only if the sequence parameters come with it.</summary>
    public static bool StartsKeyFrame(ReadOnlySpan<byte> payload, out FrameSize? size)
    {
        size = null;
        var key = false;
        switch (UnitType(payload))
        {
            case StapA:
                foreach (var range in Aggregated(payload))
                    key |= IsKey(payload[range], ref size);
                return key;
            case FuA:
                return payload.Length > 2 && (payload[1] & 0x9F) == (0x80 | IdrSlice);
            default:
                return IsKey(payload, ref size);
        }
    }

    private static bool IsKey(ReadOnlySpan<byte> unit, ref FrameSize? size)
    {
        if (UnitType(unit) == SequenceParameters)
            size = H264Sps.ReadSize(unit) ?? size;
        return UnitType(unit) is SequenceParameters or IdrSlice;
    }

    /// <summary>Appends what this packet carries to the units of its frame. A fragment whose head was lost is left out.</summary>
    public static void AppendUnits(ReadOnlySpan<byte> payload, List<byte[]> units, ref List<byte>? fragment)
    {
        switch (UnitType(payload))
        {
            case > 0 and < StapA:
                units.Add(payload.ToArray());
                break;
            case StapA:
                foreach (var range in Aggregated(payload))
                    units.Add(payload[range].ToArray());
                break;
            case FuA when payload.Length > 2:
                AppendFragment(payload, units, ref fragment);
                break;
        }
    }

    private static void AppendFragment(ReadOnlySpan<byte> payload, List<byte[]> units, ref List<byte>? fragment)
    {
        if ((payload[1] & 0x80) != 0)
            fragment = [(byte)(payload[0] & 0xE0 | payload[1] & 0x1F)];
        if (fragment is null)
            return;
        fragment.AddRange(payload[2..]);
        if ((payload[1] & 0x40) == 0)
            return;
        units.Add([.. fragment]);
        fragment = null;
    }

    private static List<Range> Aggregated(ReadOnlySpan<byte> payload)
    {
        var ranges = new List<Range>();
        for (var at = 1; at + 2 < payload.Length;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(payload[at..]);
            at += 2;
            if (length == 0 || at + length > payload.Length)
                break;
            ranges.Add(new Range(at, at + length));
            at += length;
        }
        return ranges;
    }
}
