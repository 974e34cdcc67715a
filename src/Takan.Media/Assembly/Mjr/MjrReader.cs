using System.Buffers.Binary;

namespace Takan.Media.Assembly;

/// <summary>
/// Strict reader of Janus recordings (<c>.mjr</c>, or the <c>.mjr.part</c> of a Janus that died). What it reads was sent by a
/// stranger's phone: it trusts no length, stops at the first byte that is not what Janus writes, and says how much is left over.
/// </summary>
public static class MjrReader
{
    private static ReadOnlySpan<byte> FileMark => "MJR00002"u8;

    private static ReadOnlySpan<byte> PacketMark => "MEET"u8;

    public static MjrReading Read(string file)
    {
        if (!File.Exists(file))
            return new MjrReading(null, MjrFault.Missing, "the file does not exist");
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20);
        return Read(file, stream);
    }

    private static MjrReading Read(string file, FileStream stream)
    {
        Span<byte> start = stackalloc byte[10];
        var got = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start[..got].StartsWith(FileMark[..Math.Min(got, FileMark.Length)]))
            return new MjrReading(null, MjrFault.NotARecording, "the file does not start as a Janus recording does");
        if (got < start.Length)
            return new MjrReading(null, MjrFault.Empty, $"{got} bytes, no header: nothing was received");
        var json = new byte[BinaryPrimitives.ReadUInt16BigEndian(start[8..])];
        if (stream.ReadAtLeast(json, json.Length, throwOnEndOfStream: false) < json.Length)
            return new MjrReading(null, MjrFault.Empty, "the header is cut off: nothing was received");
        if (MjrHeader.Parse(json, out var fault) is not { } header)
            return new MjrReading(null, MjrFault.Unsupported, fault);
        var packets = ReadPackets(stream, header, out var whole);
        if (packets.Count == 0)
            return new MjrReading(null, MjrFault.Empty, "a header, but no packet: nothing was received");
        return new MjrReading(new MjrTrack(file, header, packets, stream.Length - whole), null, "");
    }

    private static List<MjrPacket> ReadPackets(FileStream stream, MjrHeader header, out long whole)
    {
        var packets = new List<MjrPacket>();
        var buffer = new byte[10 + ushort.MaxValue];
        long timestamp = 0, sequence = 0;
        whole = stream.Position;
        while (stream.ReadAtLeast(buffer.AsSpan(0, 10), 10, throwOnEndOfStream: false) == 10 && buffer.AsSpan().StartsWith(PacketMark))
        {
            var arrival = BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(4));
            var packet = buffer.AsSpan(10, BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(8)));
            if (stream.ReadAtLeast(packet, packet.Length, throwOnEndOfStream: false) < packet.Length
                || !RtpPacket.TryParse(packet, header.OrientationExtension, out var rtp))
                break;
            var first = packets.Count == 0;
            timestamp = first ? rtp.Timestamp : timestamp + (int)(rtp.Timestamp - (uint)timestamp);
            sequence = first ? rtp.Sequence : sequence + (short)(rtp.Sequence - (ushort)sequence);
            if (rtp.Payload.Length > 0)
                packets.Add(Describe(header.Codec, rtp, whole + 10 + rtp.PayloadOffset, arrival, timestamp, sequence));
            whole += 10 + packet.Length;
        }
        return packets;
    }

    private static MjrPacket Describe(TrackCodec codec, RtpPacket rtp, long offset, uint arrival, long timestamp, long sequence)
    {
        FrameSize? size = null;
        var key = codec switch
        {
            TrackCodec.Vp8 => (size = Vp8Payload.KeyFrameSize(rtp.Payload)) is not null,
            TrackCodec.H264 => H264Payload.StartsKeyFrame(rtp.Payload, out size),
            _ => true,
        };
        return new MjrPacket(offset, rtp.Payload.Length, arrival, timestamp, sequence, key, size, (sbyte)(rtp.QuarterTurns ?? -1));
    }
}
