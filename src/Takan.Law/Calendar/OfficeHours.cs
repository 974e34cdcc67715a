using Takan.Law.Profiles;

namespace Takan.Law.Calendar;

/// <summary>When inspections by appointment take place. The papers set no hours; these are the house's.</summary>
public static class OfficeHours
{
    /// <summary>Appointments begin and end on the quarter.</summary>
    public static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private const int ShortestMinutes = 30;

    private static readonly (TimeOnly From, TimeOnly To)[] Spans = [(new(9, 0), new(12, 0)), (new(13, 30), new(17, 0))];

    /// <summary>Usual length in minutes above which no half day is long enough for the appointment.</summary>
    public static int LongestVisit { get; } = (int)Spans.Max(span => (span.To - span.From).TotalMinutes) / 2;

    /// <summary>How long an appointment is kept free: twice the usual length, at least half an hour, on the quarter.</summary>
    public static int MinutesFor(Matter matter) =>
        Math.Max(ShortestMinutes, (int)(Math.Ceiling(2 * matter.Minutes / Quarter.TotalMinutes) * Quarter.TotalMinutes));

    /// <summary>One visit for several matters: together, but never more than half a day.</summary>
    public static int MinutesFor(IEnumerable<Matter> matters) => Math.Min(matters.Sum(MinutesFor), 2 * LongestVisit);

    /// <summary>A working day, and the whole appointment before or after the lunch break.</summary>
    public static bool Hold(DateTime at, int minutes, WorkingDayCalendar calendar)
    {
        var local = ChinaTime.Local(at);
        var (begins, ends) = (local.TimeOfDay, local.TimeOfDay + TimeSpan.FromMinutes(minutes));
        return minutes > 0 && calendar.IsWorkingDay(DateOnly.FromDateTime(local))
            && Spans.Any(span => begins >= span.From.ToTimeSpan() && ends <= span.To.ToTimeSpan());
    }

    /// <summary>Half-hourly beginnings of a working day, UTC; none on other days.</summary>
    public static IEnumerable<DateTime> Beginnings(DateOnly day, int minutes, WorkingDayCalendar calendar)
    {
        if (!calendar.IsWorkingDay(day)) yield break;
        foreach (var (from, to) in Spans)
            for (var at = from; at.ToTimeSpan() + TimeSpan.FromMinutes(minutes) <= to.ToTimeSpan(); at = at.AddMinutes(ShortestMinutes))
                yield return ChinaTime.Utc(day, at);
    }

    /// <summary>The next beginning after a time, whoever may be taken then.</summary>
    public static DateTime Next(DateTime now, int minutes, WorkingDayCalendar calendar)
    {
        for (var day = ChinaTime.Day(now); ; day = day.AddDays(1))
            foreach (var at in Beginnings(day, minutes, calendar))
                if (at > now) return at;
    }
}
