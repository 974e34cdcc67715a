using Takan.Law.Calendar;

namespace Takan.Law.Tests.Calendar;

/// <summary>The years that we ship, day by day against two lists that others publish.</summary>
public sealed class PublishedCalendarTests
{
    private static readonly int[] Years = [2021, 2022, 2023, 2024, 2025, 2026];

    public static TheoryData<string, int> Lists
    {
        get
        {
            var lists = new TheoryData<string, int>();
            foreach (var year in Years)
            {
                lists.Add("chinese-days", year);
                lists.Add("holiday-calendar", year);
            }

            return lists;
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task IsWorkingDay_EveryDay_IsWhatThePublishedListSays(string package, int year)
    {
        var published = await PublishedCalendar.ReadAsync(package, year);

        Assert.NotEmpty(published.MakeUpDays);
        Assert.Empty(Days(year).Where(day => WorkingDayCalendar.Official.IsWorkingDay(day) != published.IsWorkingDay(day)));
    }

    [Theory]
    [InlineData("chinese-days", 1)]
    [InlineData("chinese-days", 10)]
    [InlineData("holiday-calendar", 1)]
    [InlineData("holiday-calendar", 10)]
    public async Task AddWorkingDays_FromEveryDay_EndsWhereThePublishedListEnds(string package, int term)
    {
        var works = new List<DateOnly>();
        foreach (var year in Years)
        {
            var published = await PublishedCalendar.ReadAsync(package, year);
            works.AddRange(Days(year).Where(published.IsWorkingDay));
        }

        // The last days of 2026 end in a year that no notice arranges yet.
        foreach (var start in Years.SelectMany(Days).TakeWhile(day => day < works[^term]))
        {
            var end = works[works.FindIndex(day => day > start) + term - 1];
            Assert.Equal((start, new(end, false)), (start, WorkingDayCalendar.Official.AddWorkingDays(start, term)));
            Assert.Equal((start, term), (start, WorkingDayCalendar.Official.CountWorkingDays(start, end).Days));
        }
    }

    /// <summary>The comparison sees a make-up day that we would not know, and a day off too many.</summary>
    [Fact]
    public async Task Comparison_OfAYearReadWrongly_NamesTheDay()
    {
        var published = await PublishedCalendar.ReadAsync("chinese-days", 2026);
        var right = WorkingDayCalendar.Official.Years.Single(year => year.Year == 2026);
        var wrong = WorkingDayCalendar.Official.With(right with { MakeUpDays = [.. right.MakeUpDays.Skip(1)] });

        Assert.Equal([right.MakeUpDays[0]], Days(2026).Where(day => wrong.IsWorkingDay(day) != published.IsWorkingDay(day)));
    }

    private static IEnumerable<DateOnly> Days(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1)) yield return day;
    }
}
