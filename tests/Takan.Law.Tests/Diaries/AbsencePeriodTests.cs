using Takan.Law.Calendar;
using Takan.Law.Diaries;

namespace Takan.Law.Tests.Diaries;

public sealed class AbsencePeriodTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Of_ADayWithoutTimes_IsTheWholeDayInChina()
    {
        var period = AbsencePeriod.Of(new(2026, 3, 3), null, null, null, Now).Value!;

        Assert.Equal((new(2026, 3, 2, 16, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 3, 16, 0, 0, DateTimeKind.Utc)), (period.From, period.Until));
    }

    [Fact]
    public void Of_TimesOfTwoDays_ReachFromTheOneToTheOther()
    {
        var period = AbsencePeriod.Of(new(2026, 3, 3), new(13, 30), new(2026, 3, 5), new(12, 0), Now).Value!;

        Assert.Equal((ChinaTime.Utc(new(2026, 3, 3), new(13, 30)), ChinaTime.Utc(new(2026, 3, 5), new(12, 0))), (period.From, period.Until));
    }

    [Fact]
    public void Of_BegunToday_IsTaken() => Assert.NotNull(AbsencePeriod.Of(Today, new(9, 0), null, null, Now).Value);

    [Fact]
    public void Of_NoDay_BackToFront_Over_OrEndless_IsRefused()
    {
        Assert.Equal("TK-220", AbsencePeriod.Of(null, null, Today, null, Now).Refusal?.Rule);
        Assert.Equal("TK-221", AbsencePeriod.Of(Today, null, Today.AddDays(-1), null, Now).Refusal?.Rule);
        Assert.Equal("TK-221", AbsencePeriod.Of(Today, new(15, 0), null, new(15, 0), Now).Refusal?.Rule);
        Assert.Equal("TK-222", AbsencePeriod.Of(Today, null, null, new(10, 0), Now).Refusal?.Rule);
        Assert.Equal("TK-223", AbsencePeriod.Of(Today, null, Today.AddDays(367), null, Now).Refusal?.Rule);
        Assert.Equal("TK-223", AbsencePeriod.Of(Today, null, DateOnly.MaxValue, null, Now).Refusal?.Rule);
    }
}
