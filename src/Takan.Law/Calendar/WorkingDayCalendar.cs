using System.Collections.Concurrent;

namespace Takan.Law.Calendar;

/// <summary>Working days by the State Council's yearly notices, make-up days included (K3).</summary>
/// <remarks>A year without notice counts weekends and the statutory holidays as off and no Saturday as worked: the longer reading.</remarks>
public sealed class WorkingDayCalendar(IEnumerable<CalendarYear> years)
{
    private readonly Dictionary<int, CalendarYear> _years = years.ToDictionary(year => year.Year);

    private readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> _foreseen = new();

    /// <summary>The years that this version ships.</summary>
    public static WorkingDayCalendar Official { get; } = new(Shipped());

    public IReadOnlyCollection<CalendarYear> Years => _years.Values;

    /// <summary>This calendar with one more year, or with another reading of a year that it has.</summary>
    public WorkingDayCalendar With(CalendarYear year) => new([.. _years.Values.Where(known => known.Year != year.Year), year]);

    public bool IsLoaded(int year) => _years.ContainsKey(year);

    public bool IsWorkingDay(DateOnly day)
    {
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (!_years.TryGetValue(day.Year, out var year))
            return !weekend && !_foreseen.GetOrAdd(day.Year, StatutoryHolidays.Of).Contains(day);
        return weekend
            ? year.MakeUpDays.Contains(day)
            : !year.Holidays.Any(holiday => holiday.Contains(day));
    }

    /// <summary>The <paramref name="count"/>th working day after <paramref name="start"/>, which itself does not count.</summary>
    public DueDate AddWorkingDays(DateOnly start, int count) => AddWorkingDays(start, count, static _ => true);

    /// <summary>As above, skipping working days for which <paramref name="counts"/> is false (a pause).</summary>
    public DueDate AddWorkingDays(DateOnly start, int count, Func<DateOnly, bool> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var day = start;
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day) && counts(day))
                count--;
        }

        return new(day, IsProvisional(start, day));
    }

    /// <summary>Working days after <paramref name="start"/> up to and with <paramref name="end"/>; negative when the end lies before.</summary>
    public WorkingDayCount CountWorkingDays(DateOnly start, DateOnly end)
    {
        if (end < start)
            return CountWorkingDays(end, start) is var back ? back with { Days = -back.Days } : default;

        var days = 0;
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
            if (IsWorkingDay(day))
                days++;
        return new(days, IsProvisional(start, end));
    }

    private bool IsProvisional(DateOnly start, DateOnly end)
        => start != end && Enumerable.Range(start.AddDays(1).Year, end.Year - start.AddDays(1).Year + 1).Any(year => !IsLoaded(year));

    private static IEnumerable<CalendarYear> Shipped()
    {
        var assembly = typeof(WorkingDayCalendar).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("years/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return CalendarYear.Read(stream);
        }
    }
}
