using System.Buffers.Binary;
using System.Text;
using Takan.Media.Assembly;

namespace Takan.Media.Tests.Assembly;

/// <summary>Writes recordings as Janus 1.1.2 does: RTP packets with their arrival. Numbers start just before they wrap.</summary>
sealed class MjrWriter
{
    private const int OrientationId = 4;
    private const int LargestPayload = 1100;

    public required TrackCodec Codec { get; init; }

    /// <summary>When the first frame was captured.</summary>
    public required DateTime CapturedUtc { get; init; }

    public required IReadOnlyList<EncodedFrame> Frames { get; init; }

    /// <summary>ms from capture to arrival.</summary>
    public double Way { get; init; } = 30;

    /// <summary>How much later than usual the first packet comes, ms; those behind it wait.</summary>
    public double FirstLate { get; init; }

    /// <summary>Quarter turns that the receiver has to make, by capture time in ms; null: the browser does not say.</summary>
    public Func<double, int>? Turns { get; init; }

    /// <summary>What the sender's clock shows at a capture time, ms.</summary>
    public Func<double, double> Clock { get; init; } = at => at;

    /// <summary>Packets that never arrive, by number.</summary>
    public Func<int, bool> Lose { get; init; } = _ => false;

    public string WriteTo(string file)
    {
        using var stream = File.Create(file);
        var first = Frames[0].At + Way + FirstLate;
        stream.Write("MJR00002"u8);
        var header = Encoding.UTF8.GetBytes(Header(CapturedUtc.AddMilliseconds(first - Frames[0].At)));
        stream.Write([(byte)(header.Length >> 8), (byte)header.Length, .. header]);
        var number = 0;
        foreach (var frame in Frames)
        {
            var arrival = Math.Max(first, frame.At + Way + number * 7 % 11) - first;
            var payloads = Payloads(frame.Data).ToArray();
            for (var i = 0; i < payloads.Length; i++, number++)
            {
                if (!Lose(number))
                    Packet(stream, arrival, Rtp(number, frame, payloads[i], i + 1 == payloads.Length));
            }
        }
        return file;
    }

    private string Header(DateTime first)
    {
        var (kind, codec) = Codec switch { TrackCodec.Opus => ("a", "opus"), TrackCodec.Vp8 => ("v", "vp8"), _ => ("v", "h264") };
        var microseconds = (first - DateTime.UnixEpoch).Ticks / 10;
        var extensions = Turns is null ? "" : $$""","x":{"{{OrientationId}}":"urn:3gpp:video-orientation"}""";
        return $$"""{"t":"{{kind}}","c":"{{codec}}"{{extensions}},"s":{{microseconds - 5000}},"u":{{microseconds}}}""";
    }

    private static void Packet(FileStream stream, double arrival, byte[] rtp)
    {
        Span<byte> head = stackalloc byte[10];
        "MEET"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt32BigEndian(head[4..], (uint)Math.Max(0, arrival));
        BinaryPrimitives.WriteUInt16BigEndian(head[8..], (ushort)rtp.Length);
        stream.Write(head);
        stream.Write(rtp);
    }

    private byte[] Rtp(int number, EncodedFrame frame, byte[] payload, bool last)
    {
        var ticks = (long)Math.Round(Clock(frame.At - Frames[0].At) * (Codec == TrackCodec.Opus ? 48 : 90));
        var turned = last && Turns is not null;
        var packet = new byte[12 + (turned ? 8 : 0)];
        packet[0] = (byte)(turned ? 0x90 : 0x80);
        packet[1] = (byte)((last ? 0x80 : 0) | 96);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)(65_500 + number));
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), unchecked((uint)(0xFFFF_0000 + ticks)));
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(8), 0x7A6B5C4D);
        if (turned)
            new byte[] { 0xBE, 0xDE, 0, 1, OrientationId << 4, (byte)Turns!(frame.At - Frames[0].At), 0, 0 }.CopyTo(packet, 12);
        return [.. packet, .. payload];
    }

    private IEnumerable<byte[]> Payloads(byte[] frame) => Codec switch
    {
        TrackCodec.Vp8 => frame.Chunk(LargestPayload).Select((part, i) => (byte[])[(byte)(i == 0 ? 0x90 : 0x80), 0x80, 0x81, 0x23, .. part]),
        TrackCodec.H264 => H264Payloads(H264Units.SplitStartCodes(frame)),
        _ => [frame],
    };

    private static IEnumerable<byte[]> H264Payloads(List<byte[]> units)
    {
        var small = units.TakeWhile(unit => H264Payload.UnitType(unit) > H264Payload.IdrSlice && unit.Length < 200).ToArray();
        if (small.Length > 1)
            yield return [24, .. small.SelectMany(unit => (byte[])[(byte)(unit.Length >> 8), (byte)unit.Length, .. unit])];
        foreach (var unit in units.Skip(small.Length > 1 ? small.Length : 0))
        {
            var parts = unit.Length <= LargestPayload ? [] : unit[1..].Chunk(LargestPayload).ToArray();
            if (parts.Length == 0)
                yield return unit;
            for (var i = 0; i < parts.Length; i++)
            {
                var ends = (i == 0 ? 0x80 : 0) | (i + 1 == parts.Length ? 0x40 : 0);
                yield return [(byte)(unit[0] & 0xE0 | 28), (byte)(ends | unit[0] & 0x1F), .. parts[i]];
            }
        }
    }
}
