namespace Takan.App.Tests.Testing;

public sealed class PinnedClockTests
{
    private readonly PinnedClock clock = new();

    [Fact]
    public void Advance_PastTwoTimers_FiresThemInOrderAtTheirTimes()
    {
        var start = clock.GetUtcNow();
        var fired = new List<(string, TimeSpan)>();
        using var late = clock.CreateTimer(_ => fired.Add(("late", clock.GetUtcNow() - start)), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        using var every = clock.CreateTimer(_ => fired.Add(("every", clock.GetUtcNow() - start)), null, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2));

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([("every", TimeSpan.FromMinutes(2)), ("every", TimeSpan.FromMinutes(4)), ("late", TimeSpan.FromMinutes(5))], fired);
        Assert.Equal(start + TimeSpan.FromMinutes(5), clock.GetUtcNow());
    }

    [Fact]
    public async Task Delay_OnThePinnedClock_EndsWhenAdvanced()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), clock);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));

        await delay.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
