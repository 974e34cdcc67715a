namespace Takan.Testing;

/// <summary>The ordinary run takes samples; <c>TAKAN_GATE=1</c> (<c>./takan test --gate</c>) takes all.</summary>
public static class Gate
{
    public static bool IsOpen { get; } = Environment.GetEnvironmentVariable("TAKAN_GATE") == "1";

    /// <summary>Whether one of so many parts, which take turns by the day, has its day.</summary>
    public static bool IsDue(int part, int parts) => IsOpen || TimeProvider.System.GetUtcNow().DayOfYear % parts == part % parts;

    /// <summary>Every n-th item, from a start that changes daily, so that samples cover all in time.</summary>
    public static IEnumerable<T> Sample<T>(IReadOnlyList<T> all, int wanted)
    {
        var step = IsOpen ? 1 : Math.Max(1, all.Count / wanted);
        var first = TimeProvider.System.GetUtcNow().DayOfYear % step;
        return all.Where((_, i) => i % step == first);
    }
}
