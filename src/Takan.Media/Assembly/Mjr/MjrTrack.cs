namespace Takan.Media.Assembly;

/// <summary>Where one packet's payload stands in the file, and what was learnt from it while reading.</summary>
/// <param name="Offset">Of the RTP payload in the file, bytes.</param>
/// <param name="Arrival">Milliseconds after the first packet, by the media node's monotonic clock.</param>
/// <param name="Timestamp">RTP ticks, unwrapped.</param>
/// <param name="Sequence">Unwrapped.</param>
/// <param name="QuarterTurns">Clockwise turns that the picture needs; -1 where the packet does not say.</param>
public readonly record struct MjrPacket(
    long Offset, int Length, uint Arrival, long Timestamp, long Sequence, bool StartsKeyFrame, FrameSize? Size, sbyte QuarterTurns);

/// <summary>One recorded track, read as far as it is whole.</summary>
/// <param name="Packets">In the order of arrival, without empty ones.</param>
/// <param name="CutOff">Bytes at the end that hold no whole packet: 0, or what a killed Janus left.</param>
public sealed record MjrTrack(string File, MjrHeader Header, IReadOnlyList<MjrPacket> Packets, long CutOff)
{
    public DateTime LastPacketUtc => Header.FirstPacketUtc.AddMilliseconds(Packets.Max(packet => packet.Arrival));
}

/// <summary>Why a file gives no track. <see cref="Empty"/>: Janus opened it, but nothing arrived.</summary>
public enum MjrFault
{
    Missing,
    Empty,
    NotARecording,
    Unsupported,
}

/// <summary>Either the track or the reason why there is none.</summary>
public sealed record MjrReading(MjrTrack? Track, MjrFault? Fault, string Detail);
