using System.Collections.Concurrent;

namespace Takan.Visits.Custody;

/// <summary>What failed is tried again after 2 s, then after twice as long each time, at last every ten minutes.</summary>
internal sealed class Patience
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Again, TimeSpan Pause)> lost = new();

    public bool IsOver(Guid id, DateTimeOffset now) => !lost.TryGetValue(id, out var known) || known.Again <= now;

    /// <summary>How long it was put off at last; nothing for what did not fail yet.</summary>
    public TimeSpan Pause(Guid id) => lost.TryGetValue(id, out var known) ? known.Pause : TimeSpan.Zero;

    /// <returns>When to try again.</returns>
    public DateTimeOffset Lose(Guid id, DateTimeOffset now)
    {
        var pause = lost.TryGetValue(id, out var known) ? TimeSpan.FromTicks(Math.Min(known.Pause.Ticks * 2, Longest.Ticks)) : First;
        lost[id] = (now + pause, pause);
        return now + pause;
    }

    public void Forget(Guid id) => lost.TryRemove(id, out _);
}
