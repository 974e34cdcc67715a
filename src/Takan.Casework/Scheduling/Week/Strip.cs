using Takan.Law.Calendar;
using Takan.Law.Diaries;

namespace Takan.Casework.Scheduling;

/// <summary>Where a time lies on the strip of a day, 8:30 to 17:30, one unit a minute.</summary>
public static class Strip
{
    public const int Width = 540;

    private static readonly TimeOnly Begins = new(8, 30);

    public static int X(DateTime utc, DateOnly day) =>
        Math.Clamp((int)(utc - ChinaTime.Utc(day, Begins)).TotalMinutes, 0, Width);

    /// <summary>A bar that is seen, also where it lies outside the hours.</summary>
    public static (int X, int Width) Bar(DateTime from, DateTime until, DateOnly day)
    {
        const int Least = 6;
        var x = Math.Min(X(from, day), Width - Least);
        return (x, Math.Max(Least, X(until, day) - x));
    }

    /// <summary>When the absence begins on this day, as people read it.</summary>
    public static string From(DiaryAbsence absence, DateOnly day) => Clock(absence.From, day, TimeOnly.MinValue);

    public static string Until(DiaryAbsence absence, DateOnly day) => Clock(absence.Until, day, TimeOnly.MaxValue);

    private static string Clock(DateTime utc, DateOnly day, TimeOnly otherwise)
    {
        var local = ChinaTime.Local(utc);
        return DateOnly.FromDateTime(local) == day ? $"{local:HH:mm}" : otherwise == TimeOnly.MinValue ? "0:00" : "24:00";
    }
}
