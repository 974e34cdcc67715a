using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Casework.Scheduling;

/// <summary>When appointments are offered. The papers set no hours; these are the house's defaults.</summary>
public static class OfficeHours
{
    private const int ShortestMinutes = 30;

    private static readonly (TimeOnly From, TimeOnly To)[] Spans = [(new(9, 0), new(12, 0)), (new(13, 30), new(17, 0))];

    /// <summary>How long an appointment is kept free: twice the usual length, at least half an hour, on the quarter.</summary>
    public static int MinutesFor(Matter matter) =>
        Math.Max(ShortestMinutes, (int)(Math.Ceiling(2 * matter.Minutes / Quarters.Length.TotalMinutes) * Quarters.Length.TotalMinutes));

    /// <summary>Half-hourly beginnings of a working day, UTC; none on other days.</summary>
    public static IEnumerable<DateTime> Beginnings(DateOnly day, int minutes)
    {
        if (!WorkingDayCalendar.Official.IsWorkingDay(day)) yield break;
        foreach (var (from, to) in Spans)
            for (var at = from; at.ToTimeSpan() + TimeSpan.FromMinutes(minutes) <= to.ToTimeSpan(); at = at.AddMinutes(ShortestMinutes))
                yield return ChinaTime.Utc(day, at);
    }
}
