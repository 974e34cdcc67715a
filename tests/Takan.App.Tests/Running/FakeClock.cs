namespace Takan.App.Tests.Running;

/// <summary>A clock that stands still until a test moves it. Timers run in real time.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 12, 1, 1, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public DateTime UtcNow => now.UtcDateTime;

    public void Advance(TimeSpan by) => now += by;
}
