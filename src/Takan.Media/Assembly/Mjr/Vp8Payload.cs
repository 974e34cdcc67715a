namespace Takan.Media.Assembly;

/// <summary>VP8 in RTP (RFC 7741).</summary>
internal static class Vp8Payload
{
    /// <summary>Bytes of the payload descriptor in front of the frame's data; 0 if the descriptor is cut off.</summary>
    public static int DescriptorLength(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 2)
            return 0;
        var at = 1;
        if ((payload[0] & 0x80) != 0)
        {
            var flags = payload[at++];
            if ((flags & 0x80) != 0)
                at += at < payload.Length && (payload[at] & 0x80) != 0 ? 2 : 1;
            if ((flags & 0x40) != 0)
                at++;
            if ((flags & 0x30) != 0)
                at++;
        }
        return at < payload.Length ? at : 0;
    }

    public static bool StartsFrame(ReadOnlySpan<byte> payload) => payload.Length > 0 && (payload[0] & 0x17) == 0x10;

    /// <summary>Size of the key frame that starts in this packet (RFC 6386, 9.1), or null.</summary>
    public static FrameSize? KeyFrameSize(ReadOnlySpan<byte> payload)
    {
        var descriptor = DescriptorLength(payload);
        if (descriptor == 0 || !StartsFrame(payload))
            return null;
        var frame = payload[descriptor..];
        if (frame.Length < 10 || (frame[0] & 1) != 0 || frame[3] != 0x9D || frame[4] != 0x01 || frame[5] != 0x2A)
            return null;
        return new FrameSize((frame[6] | frame[7] << 8) & 0x3FFF, (frame[8] | frame[9] << 8) & 0x3FFF);
    }
}
