using System.Buffers.Binary;

namespace Takan.Media.Assembly;

/// <summary>One RTP packet (RFC 3550) as it stands in the recording. Every length in it comes from outside and is checked.</summary>
internal readonly ref struct RtpPacket
{
    private RtpPacket(ushort sequence, uint timestamp, int payloadOffset, ReadOnlySpan<byte> payload, int? quarterTurns)
    {
        Sequence = sequence;
        Timestamp = timestamp;
        PayloadOffset = payloadOffset;
        Payload = payload;
        QuarterTurns = quarterTurns;
    }

    public ushort Sequence { get; }

    public uint Timestamp { get; }

    public int PayloadOffset { get; }

    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>How often the receiver must turn the picture by 90° clockwise (3GPP TS 26.114, 7.4.5); null where the packet does not say.</summary>
    public int? QuarterTurns { get; }

    public static bool TryParse(ReadOnlySpan<byte> packet, int? orientationExtension, out RtpPacket rtp)
    {
        rtp = default;
        if (packet.Length < 12 || packet[0] >> 6 != 2)
            return false;
        var offset = 12 + (packet[0] & 0x0F) * 4;
        int? turns = null;
        if ((packet[0] & 0x10) != 0)
        {
            if (packet.Length < offset + 4)
                return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(packet[(offset + 2)..]) * 4;
            if (packet.Length < offset + 4 + length)
                return false;
            if (orientationExtension is { } id)
                turns = ReadTurns(BinaryPrimitives.ReadUInt16BigEndian(packet[offset..]), packet.Slice(offset + 4, length), id);
            offset += 4 + length;
        }
        var padding = (packet[0] & 0x20) != 0 ? packet[^1] : 0;
        if (packet.Length < offset + padding)
            return false;
        rtp = new RtpPacket(
            BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[4..]),
            offset,
            packet[offset..^padding],
            turns);
        return true;
    }

    /// <summary>Extension elements with one-byte or two-byte heads (RFC 8285).</summary>
    private static int? ReadTurns(ushort profile, ReadOnlySpan<byte> elements, int wanted)
    {
        var twoByte = (profile & 0xFFF0) == 0x1000;
        if (!twoByte && profile != 0xBEDE)
            return null;
        var at = 0;
        while (at < elements.Length)
        {
            if (elements[at] == 0)
            {
                at++;
                continue;
            }
            if (twoByte && at + 1 >= elements.Length)
                return null;
            var id = twoByte ? elements[at] : elements[at] >> 4;
            var length = twoByte ? elements[at + 1] : (elements[at] & 0x0F) + 1;
            at += twoByte ? 2 : 1;
            if (at + length > elements.Length)
                return null;
            if (id == wanted && length > 0)
                return elements[at] & 0x03;
            at += length;
        }
        return null;
    }
}
