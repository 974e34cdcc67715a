using Takan.Media.Client;

namespace Takan.Media.Parts;

/// <summary>A gap as it was told; one that is still open ends at <see cref="long.MaxValue"/>.</summary>
sealed record LoggedGap(long StartMs, long EndMs, string Cause);

/// <summary>
/// Where a part that went on holds nothing, by the arrival of its packets, and what of that nobody has told yet. Pure.
/// All times are the room's.
/// </summary>
static class Silences
{
    /// <summary>Shorter rests are the pace of a camera in the dark or of a busy phone: the picture before them stands.</summary>
    public const long ShortestMs = 2000;

    /// <summary>A live notice is late or early by less than this; what it leaves over at its edges is not told again.</summary>
    private const long EdgeMs = 250;

    /// <param name="arrivals">Milliseconds after the part's first packet, in order.</param>
    /// <param name="untilMs">When the attempt ended: what is missing before it is a silence too.</param>
    public static IEnumerable<(long StartMs, long EndMs)> In(IEnumerable<long> arrivals, long startMs, long untilMs)
    {
        var last = startMs;
        foreach (var at in arrivals.Select(arrival => startMs + arrival))
        {
            if (at - last > ShortestMs)
                yield return (last, at);
            last = Math.Max(last, at);
        }

        if (untilMs - last > ShortestMs)
            yield return (last, untilMs);
    }

    /// <summary>What no logged gap covers of a silence, under the cause of the gap beside it, or else the one given.</summary>
    public static IEnumerable<LoggedGap> NotTold((long StartMs, long EndMs) silence, IEnumerable<LoggedGap> told, string otherwise)
    {
        var touching = told.Where(gap => gap.StartMs < silence.EndMs && gap.EndMs > silence.StartMs).OrderBy(gap => gap.StartMs).ToArray();
        var (reached, cause) = (silence.StartMs, touching.FirstOrDefault()?.Cause ?? otherwise);
        foreach (var gap in touching)
        {
            if (gap.StartMs - reached >= EdgeMs)
                yield return new(reached, gap.StartMs, cause);
            (reached, cause) = (Math.Max(reached, gap.EndMs), gap.Cause);
        }

        if (silence.EndMs - reached >= EdgeMs)
            yield return new(reached, silence.EndMs, cause);
    }
}
