using System.Globalization;

namespace Takan.Law.Calendar;

/// <summary>
/// The holidays that 《全国年节及纪念日放假办法》 (2024) itself gives to everyone: all that is known of a year before its notice.
/// One that falls on a weekend is made up on the next working day.
/// </summary>
internal static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var off = new HashSet<DateOnly>();
        foreach (var day in Named(year).Order())
            off.Add(FirstFree(day, off));
        return off;
    }

    /// <summary>The days themselves, before one that falls on a weekend is made up.</summary>
    public static IEnumerable<DateOnly> FixedDays(int year) => Named(year).Distinct().Order();

    private static DateOnly FirstFree(DateOnly day, HashSet<DateOnly> taken)
    {
        while (IsWeekend(day) || taken.Contains(day))
            day = day.AddDays(1);
        return day;
    }

    private static IEnumerable<DateOnly> Named(int year)
    {
        yield return new(year, 1, 1);
        var spring = LunarDay(year, 1, 1);
        for (var offset = -1; offset <= 2; offset++)
            yield return spring.AddDays(offset);
        yield return new(year, 4, ClearBrightDay(year));
        yield return new(year, 5, 1);
        yield return new(year, 5, 2);
        yield return LunarDay(year, 5, 5);
        yield return LunarDay(year, 8, 15);
        yield return new(year, 10, 1);
        yield return new(year, 10, 2);
        yield return new(year, 10, 3);
    }

    /// <summary>A lunar day; the calendar counts a leap month as a month of its own.</summary>
    private static DateOnly LunarDay(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var place = leap > 0 && leap <= month ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, place, day, 0, 0, 0, 0));
    }

    /// <summary>清明 of the 21st century: 4 or 5 April.</summary>
    private static int ClearBrightDay(int year)
    {
        var inCentury = year % 100;
        return (int)(inCentury * 0.2422 + 4.81) - inCentury / 4;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
