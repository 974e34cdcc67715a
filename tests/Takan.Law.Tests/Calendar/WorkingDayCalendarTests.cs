using FsCheck.Fluent;
using Takan.Law.Calendar;

namespace Takan.Law.Tests.Calendar;

public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Official;

    private static FsCheck.Gen<(DateOnly Start, int Count)> Spans { get; } =
        from start in Properties.Days
        from count in Gen.Choose(0, 60)
        select (start, count);

    /// <summary>Working days a year, counted from the notices.</summary>
    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void CountWorkingDays_WholeYear_IsTheOfficialNumber(int year, int days)
        => Assert.Equal(new(days, false), Calendar.CountWorkingDays(new(year - 1, 12, 31), new(year, 12, 31)));

    [Theory]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-07", false)]
    [InlineData("2025-10-08", false)]
    [InlineData("2023-06-25", true)]
    [InlineData("2026-06-20", false)]
    public void IsWorkingDay_HolidaysAndMakeUpDays_FollowTheNotice(string day, bool works)
        => Assert.Equal(works, Calendar.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void AddWorkingDays_OverSpringFestival_CountsMakeUpSaturdays()
        => Assert.Equal(new(new DateOnly(2026, 3, 3), false), Calendar.AddWorkingDays(new(2026, 2, 11), 10));

    [Fact]
    public void AddWorkingDays_IntoAYearWithoutNotice_IsProvisional()
    {
        var due = Calendar.AddWorkingDays(new(2026, 12, 25), 10);

        Assert.Equal(new(new DateOnly(2027, 1, 11), true), due);
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027-02-05")]
    [InlineData("2027-02-08")]
    [InlineData("2027-04-05")]
    [InlineData("2027-05-03")]
    [InlineData("2027-06-09")]
    [InlineData("2027-09-15")]
    [InlineData("2027-10-04")]
    public void IsWorkingDay_YearWithoutNotice_StatutoryHolidaysAreOff(string day)
        => Assert.False(Calendar.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void AddWorkingDays_YearLoadedLater_IsNoLongerProvisional()
    {
        var withNotice = new WorkingDayCalendar([.. Calendar.Years, new(2027, "test", [new("元旦", new(2027, 1, 1), new(2027, 1, 3))], [])]);

        Assert.Equal(new(new DateOnly(2027, 1, 11), false), withNotice.AddWorkingDays(new(2026, 12, 25), 10));
    }

    [Fact]
    public void AddWorkingDays_ThenCount_GivesTheNumberBack()
        => Properties.ForAll(Spans, span => Calendar.CountWorkingDays(span.Start, Calendar.AddWorkingDays(span.Start, span.Count).Day).Days == span.Count);

    [Fact]
    public void AddWorkingDays_MoreThanZero_EndsOnAWorkingDay()
        => Properties.ForAll(Spans, span => span.Count == 0 || Calendar.IsWorkingDay(Calendar.AddWorkingDays(span.Start, span.Count).Day));

    [Fact]
    public void AddWorkingDays_InTwoSteps_IsTheSameAsInOne()
        => Properties.ForAll(
            Spans,
            span => Calendar.AddWorkingDays(Calendar.AddWorkingDays(span.Start, span.Count).Day, 7).Day
                == Calendar.AddWorkingDays(span.Start, span.Count + 7).Day);

    [Fact]
    public void CountWorkingDays_Backwards_IsTheNegative()
        => Properties.ForAll(
            Spans,
            span => Calendar.CountWorkingDays(span.Start.AddDays(span.Count), span.Start).Days
                == -Calendar.CountWorkingDays(span.Start, span.Start.AddDays(span.Count)).Days);

    [Fact]
    public void Day_JustBeforeAndAfterMidnightInChina_Differs()
    {
        var midnight = new DateTime(2026, 3, 1, 16, 0, 0, DateTimeKind.Utc);

        Assert.Equal(new(2026, 3, 2), ChinaTime.Day(midnight));
        Assert.Equal(new(2026, 3, 1), ChinaTime.Day(midnight.AddTicks(-1)));
        Assert.Equal(midnight, ChinaTime.Utc(new(2026, 3, 2), TimeOnly.MinValue));
    }
}
