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

    /// <summary>The part of the absence that lies on this day; null for all of it.</summary>
    public static string? Hours(DiaryAbsence absence, DateOnly day)
    {
        var (begins, ends) = (ChinaTime.Utc(day, TimeOnly.MinValue), ChinaTime.Utc(day.AddDays(1), TimeOnly.MinValue));
        if (absence.From <= begins && absence.Until >= ends) return null;
        var from = absence.From <= begins ? "00:00" : $"{ChinaTime.Local(absence.From):HH:mm}";
        return absence.Until >= ends ? $"{from}–24:00" : $"{from}–{ChinaTime.Local(absence.Until):HH:mm}";
    }
}
