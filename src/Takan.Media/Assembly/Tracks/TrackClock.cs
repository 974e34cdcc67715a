namespace Takan.Media.Assembly;

/// <summary>
/// Puts RTP timestamps on the media node's clock. A recording has no sender reports, so arrival is all there is: the quickest
/// packets say when the stream really started, a slow first packet does not. Where the sender's clock stood still for a while
/// (a phone that took a call) a new stretch begins, and the slow drift of a phone's crystal is taken out.
/// </summary>
public sealed class TrackClock
{
    private const double StepMilliseconds = 400;
    private const double WindowMilliseconds = 60_000;
    private const double NoticeableDriftMilliseconds = 40;

    /// <summary>Twice what the worst crystals do; more than this is a changing network, not a clock.</summary>
    private const double LargestDrift = 500e-6;

    private readonly List<Stretch> stretches;
    private readonly long origin;
    private readonly int ticks;

    private TrackClock(List<Stretch> stretches, long origin, int ticks)
    {
        this.stretches = stretches;
        this.origin = origin;
        this.ticks = ticks;
    }

    /// <summary>How much later than the quickest packets of the first minute the first packet came, ms.</summary>
    public double FirstLate => -stretches[0].Lead;

    /// <summary>What arrival gained on the sender's clock between the first and the last minute, ms; 0 for less than two minutes.</summary>
    public double Drift => stretches.Sum(stretch => stretch.Drift);

    /// <summary>How often the sender's clock stood still.</summary>
    public int Steps => stretches.Count - 1;

    /// <summary>Milliseconds after the first packet's arrival at which this timestamp was sent, less the quickest way's delay.</summary>
    public double At(long timestamp)
    {
        var at = stretches.FindLastIndex(stretch => stretch.From <= timestamp);
        var found = stretches[Math.Max(0, at)];
        return Milliseconds(found.From) + found.Lead + (Milliseconds(timestamp) - Milliseconds(found.From)) * found.Rate;
    }

    public static TrackClock Measure(MjrTrack track)
    {
        var packets = track.Packets;
        var clock = new TrackClock([], packets[0].Timestamp, track.Header.TicksPerMillisecond);
        var delays = packets.Select(packet => packet.Arrival - clock.Milliseconds(packet.Timestamp)).ToArray();
        var from = 0;
        foreach (var next in StepsIn(delays).Append(packets.Count))
        {
            clock.stretches.Add(clock.Measure(packets, delays, from, next));
            from = next;
        }
        return clock;
    }

    private double Milliseconds(long timestamp) => (timestamp - origin) / (double)ticks;

    /// <summary>A packet that is quicker by far than all that follow is the last one before the sender's clock stood still.</summary>
    private static List<int> StepsIn(double[] delays)
    {
        var steps = new List<int>();
        var quickestLater = double.MaxValue;
        for (var i = delays.Length - 1; i >= 0; i--)
        {
            if (quickestLater < double.MaxValue && quickestLater - delays[i] > StepMilliseconds)
                steps.Add(i + 1);
            quickestLater = Math.Min(quickestLater, delays[i]);
        }
        steps.Reverse();
        return steps;
    }

    private Stretch Measure(IReadOnlyList<MjrPacket> packets, double[] delays, int from, int to)
    {
        var (first, last) = (packets[from].Arrival, packets[to - 1].Arrival);
        var lead = Quickest(from, i => packets[i].Arrival - first <= WindowMilliseconds);
        var span = last - (double)first - WindowMilliseconds;
        var drift = span < WindowMilliseconds ? 0 : Quickest(from, i => last - (double)packets[i].Arrival <= WindowMilliseconds) - lead;
        var rate = Math.Abs(drift) > NoticeableDriftMilliseconds && Math.Abs(drift / span) <= LargestDrift ? 1 + drift / span : 1;
        return new Stretch(packets[from].Timestamp, lead, drift, rate);

        double Quickest(int start, Func<int, bool> within)
        {
            var chosen = Enumerable.Range(start, to - start).Where(within).Select(i => delays[i]).Order().ToArray();
            return chosen[chosen.Length / 100];
        }
    }

    /// <param name="From">First timestamp.</param>
    /// <param name="Lead">Delay of the quickest packets against that of the track's first packet, ms.</param>
    /// <param name="Rate">Milliseconds of the media node in one of the sender's.</param>
    private sealed record Stretch(long From, double Lead, double Drift, double Rate);
}
