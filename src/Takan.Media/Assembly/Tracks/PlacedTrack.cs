namespace Takan.Media.Assembly;

/// <summary>A track whose frames stand on the session's time line.</summary>
internal sealed record PlacedTrack(RecordedTrack Recorded, MjrTrack Track, TrackClock Clock, IReadOnlyList<MediaFrame> Frames, long PacketsLost)
{
    /// <summary>Nothing is shown before it was captured; a timestamp that claims otherwise by more than this is a broken one.</summary>
    private const double MostAheadOfArrival = 0.5;

    private const double MostBehindArrival = 10;

    /// <param name="firstPacketAt">Arrival of the track's first packet on the session's time line, s.</param>
    public static PlacedTrack Place(RecordedTrack recorded, MjrTrack track, double firstPacketAt)
    {
        var clock = TrackClock.Measure(track);
        var sorted = track.Packets.DistinctBy(packet => packet.Sequence)
            .OrderBy(packet => packet.Timestamp).ThenBy(packet => packet.Sequence).ToArray();
        var frames = new List<MediaFrame>();
        var (turns, size) = (0, default(FrameSize?));
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to].Timestamp == sorted[from].Timestamp;)
                to++;
            var packets = new ArraySegment<MjrPacket>(sorted, from, to - from);
            var arrival = packets.Min(packet => packet.Arrival) / 1000.0;
            var at = Math.Clamp(clock.At(packets[0].Timestamp) / 1000, arrival - MostBehindArrival, arrival + MostAheadOfArrival);
            turns = packets.Where(packet => packet.QuarterTurns >= 0).Select(packet => (int)packet.QuarterTurns).LastOrDefault(turns);
            var key = packets.Any(packet => packet.StartsKeyFrame);
            size = packets.Select(packet => packet.Size).LastOrDefault(found => found is not null) ?? size;
            frames.Add(new MediaFrame(firstPacketAt + at, packets, key, size, turns));
        }
        return new PlacedTrack(recorded, track, clock, frames, Lost(track));
    }

    private static long Lost(MjrTrack track)
    {
        var numbers = track.Packets.Select(packet => packet.Sequence).Distinct().ToArray();
        return numbers.Max() - numbers.Min() + 1 - numbers.Length;
    }
}
