namespace Takan.Evidence.Package;

/// <summary>
/// Lays what was recorded and what was not on one track's time line, so that no moment is told twice. A gap inside a part that went on
/// is cut out of it: the part is then named once for each stretch. Where a gap is logged, nothing counts as recorded.
/// </summary>
public static class CoverageLayout
{
    public static RecordingCoverage Lay(string track, long lengthMs, IEnumerable<RecordedPart> parts, IEnumerable<RecordedGap> gaps)
    {
        var taken = new List<Stretch>();
        var laidGaps = gaps.OrderBy(gap => gap.When.StartMs)
            .SelectMany(gap => Claim(gap.When, lengthMs, taken).ConvertAll(free => gap with { When = free })).ToArray();
        var laidParts = parts.OrderBy(part => part.When.StartMs)
            .SelectMany(part => Claim(part.When, lengthMs, taken).ConvertAll(free => part with { When = free })).ToArray();
        return new(track, lengthMs, laidParts, laidGaps);
    }

    /// <summary>What of the stretch lies in the session and is not taken yet; it is taken from then on.</summary>
    private static List<Stretch> Claim(Stretch wanted, long lengthMs, List<Stretch> taken)
    {
        var free = new List<Stretch>();
        var (at, end) = (Math.Max(0, wanted.StartMs), Math.Min(lengthMs, wanted.EndMs));
        foreach (var other in taken.Where(other => other.StartMs < end && other.EndMs > at).OrderBy(other => other.StartMs))
        {
            if (other.StartMs > at) free.Add(new(at, other.StartMs - at));
            at = Math.Max(at, other.EndMs);
        }

        if (at < end) free.Add(new(at, end - at));
        taken.AddRange(free);
        return free;
    }
}
