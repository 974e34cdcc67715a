using Takan.Law.Calendar;
using Takan.Platform.Words;

namespace Takan.Casework.Scheduling;

/// <summary>From when until when, as people say it: whole days without clock times.</summary>
public static class AbsenceSpan
{
    public static string Span(this Absence absence)
    {
        var (first, last) = (ChinaTime.Day(absence.From), ChinaTime.Day(absence.Until.AddTicks(-1)));
        if (IsMidnight(absence.From) && IsMidnight(absence.Until)) return first == last ? first.Day() : $"{first.Day()} – {last.Day()}";
        return first == last
            ? $"{absence.From.DayAndClock()} – {absence.Until.Clock()}"
            : $"{absence.From.DayAndClock()} – {absence.Until.DayAndClock()}";
    }

    private static bool IsMidnight(DateTime utc) => ChinaTime.Local(utc).TimeOfDay == TimeSpan.Zero;
}
