namespace Takan.Media.Assembly;

/// <summary>All packets with one RTP timestamp: a picture, or 20 ms of sound.</summary>
/// <param name="At">On the session's time line, s.</param>
/// <param name="Packets">In the order of sending, without repeats.</param>
/// <param name="QuarterTurns">Clockwise turns to stand upright, carried on from earlier frames where this one is silent.</param>
internal sealed record MediaFrame(double At, ArraySegment<MjrPacket> Packets, bool Key, FrameSize? Size, int QuarterTurns)
{
    public uint Arrival => Packets[0].Arrival;
}
