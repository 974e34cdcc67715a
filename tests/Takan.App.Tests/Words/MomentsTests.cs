using System.Globalization;
using Takan.Platform.Words;

namespace Takan.App.Tests.Words;

public sealed class MomentsTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public MomentsTests() => CultureInfo.CurrentUICulture = Language.Chinese;

    public void Dispose() => CultureInfo.CurrentUICulture = before;

    [Fact]
    public void A_moment_is_written_in_Shanghai_time()
    {
        var utc = new DateTime(2026, 12, 3, 6, 30, 5, DateTimeKind.Utc);
        Assert.Equal("2026年12月3日 周四 14:30", utc.DayAndClock());
        Assert.Equal("2026年12月3日 14:30", utc.FullDayAndClock());
        Assert.Equal("2026年12月3日前（含当天）", utc.ShanghaiDate().Until());
        Assert.Equal("2026-12-03 14:30:05", utc.ExactStamp());
        Assert.Equal("12-03 14:30", utc.Stamp());
    }

    [Fact]
    public void The_day_changes_at_midnight_in_Shanghai() =>
        Assert.Equal(new DateOnly(2026, 12, 4), new DateTime(2026, 12, 3, 16, 0, 0, DateTimeKind.Utc).ShanghaiDate());

    [Theory]
    [InlineData("2026-12-01T06:30:00Z", "还有 2 天")]
    [InlineData("2026-12-03T02:12:00Z", "还有 4 小时 18 分")]
    [InlineData("2026-12-03T06:12:00Z", "还有 18 分钟")]
    [InlineData("2026-12-03T06:30:20Z", "现在")]
    [InlineData("2026-12-03T09:30:00Z", "已过 3 小时")]
    [InlineData("2026-12-05T06:30:00Z", "已过 2 天")]
    public void The_hint_says_how_far_away_it_is(string now, string expected)
    {
        var at = DateTime.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        Assert.Equal(expected, new DateTime(2026, 12, 3, 6, 30, 0, DateTimeKind.Utc).FromNow(at));
    }

    [Fact]
    public void English_readers_read_English()
    {
        CultureInfo.CurrentUICulture = Language.English;
        var utc = new DateTime(2026, 12, 3, 6, 30, 0, DateTimeKind.Utc);
        Assert.Equal("Thu 3 Dec 2026 14:30", utc.DayAndClock());
        Assert.Equal("3 Dec 14:30", utc.Stamp());
        Assert.Equal("in 2 days", utc.FromNow(utc.AddDays(-2)));
    }
}
