using Takan.Law.Calendar;

namespace Takan.Law.Tests.Calendar;

public sealed class YearCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    /// <summary>The days of the law, and a made-up list around them: no notice of 2027 is claimed.</summary>
    private static readonly (string Day, bool Off)[] Good =
    [
        ("2027-01-01", true), ("2027-01-04", true),
        ("2027-02-05", true), ("2027-02-06", true), ("2027-02-07", true), ("2027-02-08", true), ("2027-02-09", true), ("2027-02-20", false),
        ("2027-04-05", true), ("2027-05-01", true), ("2027-05-02", true), ("2027-06-09", true), ("2027-09-15", true),
        ("2027-10-01", true), ("2027-10-02", true), ("2027-10-03", true),
    ];

    [Fact]
    public void Of_WholeList_IsTheYear()
    {
        var year = Check(Good).Value!;

        Assert.Equal((2027, "示例"), (year.Year, year.Notice));
        Assert.Equal([new(2027, 2, 20)], year.MakeUpDays);
        Assert.Contains(new("", new(2027, 2, 5), new(2027, 2, 9)), year.Holidays);
    }

    /// <summary>K3: from 18 December the term reaches into a year that is not loaded; loaded, it corrects itself.</summary>
    [Fact]
    public void Term_FromTheEndOfTheLastLoadedYear_IsProvisional_AndCorrectsItself()
    {
        var before = WorkingDayCalendar.Official.AddWorkingDays(new(2026, 12, 18), 10);
        var after = WorkingDayCalendar.Official.With(Check(Good).Value!).AddWorkingDays(new(2026, 12, 18), 10);

        Assert.Equal(new(new DateOnly(2027, 1, 4), IsProvisional: true), before);
        Assert.Equal(new(new DateOnly(2027, 1, 5), IsProvisional: false), after);
    }

    [Theory]
    [InlineData("2027-02-07", "缺少法定节假日 2月7日")]
    [InlineData("2027-10-01", "缺少法定节假日 10月1日")]
    [InlineData("2027-05-02", "缺少法定节假日 5月2日")]
    public void Of_StatutoryHolidayLeftOut_IsRefused(string day, string words) =>
        Refused("TK-541", words, [.. Good.Where(one => one.Day != day)]);

    [Fact]
    public void Of_MakeUpDayInTheWeek_TwiceTheSame_OrAnotherYear_IsRefused()
    {
        Refused("TK-541", "第 18 行 2027-03-03 不是周末", [.. Good, ("2027-03-03", false)]);
        Refused("TK-541", "第 18 行 2027-01-04 写了两次", [.. Good, ("2027-01-04", true)]);
        Refused("TK-541", "第 18 行 2028-01-03 不是 2027 年", [.. Good, ("2028-01-03", true)]);
        Refused("TK-541", "一天也没有", []);
    }

    [Fact]
    public void Of_DayThatIsPast_CannotBeChanged_AndTheFutureCan()
    {
        var shipped = WorkingDayCalendar.Official.Years.Single(year => year.Year == 2026);
        var days = shipped.Holidays.SelectMany(span => Enumerable.Range(0, span.To.DayNumber - span.From.DayNumber + 1).Select(offset => ($"{span.From.AddDays(offset):yyyy-MM-dd}", true)))
            .Concat(shipped.MakeUpDays.Select(day => ($"{day:yyyy-MM-dd}", false))).ToArray();

        Refused("TK-542", "2026年3月10日已经过去", [.. days, ("2026-03-10", true)]);
        Assert.NotNull(Check([.. days, ("2026-12-24", true)]).Value);
    }

    private static void Refused(string rule, string words, params (string Day, bool Off)[] days)
    {
        Assert.False(Check(days).IsAllowed(out _, out var refusal));
        Assert.Equal(rule, refusal.Rule);
        Assert.Contains(words, refusal.Words, StringComparison.Ordinal);
    }

    private static Outcome<CalendarYear> Check(params (string Day, bool Off)[] days) => YearCheck.Of(
        [.. days.Select((one, index) => new ListedDay(index + 2, DateOnly.ParseExact(one.Day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), one.Off, ""))],
        "示例", Today, WorkingDayCalendar.Official);
}
