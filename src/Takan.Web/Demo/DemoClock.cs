namespace Takan.Web.Demo;

/// <summary>The real time, less a head start: while the demo world is told, its acts lie some days back, each after the one before.</summary>
public sealed class DemoClock : TimeProvider
{
    private TimeSpan behind;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - behind;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the story to so long before now; only forwards.</summary>
    public void GoTo(TimeSpan beforeNow) => behind = beforeNow < behind || behind == TimeSpan.Zero ? beforeNow : behind;

    public void CatchUp() => behind = TimeSpan.Zero;
}
