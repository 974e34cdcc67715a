using Takan.Law.Profiles;

namespace Takan.Law.Calendar;

/// <summary>When things fall due. Terms count working days from the day after their start (行政许可法 42, 82; K3), the statutory one as its law says.</summary>
public static class Deadlines
{
    /// <summary>The statutory clock: stops only for a ground of 行政许可法 45 told in writing.</summary>
    /// <param name="extended">The head of the body extended it, with the reasons told.</param>
    public static DueDate Statutory(
        DateOnly accepted, TimeLimits limits, IReadOnlyCollection<Pause> pauses, bool extended, WorkingDayCalendar calendar)
    {
        var term = limits.Statutory + (extended ? limits.Extension : 0);
        return limits.Unit switch
        {
            TimeUnit.Day => Plain(accepted, accepted.AddDays(term), pauses),
            TimeUnit.Month => Plain(accepted, accepted.AddMonths(term), pauses),
            _ => calendar.AddWorkingDays(accepted, term, day => Runs(day, pauses)),
        };
    }

    /// <summary>The promised clock: also stops for the bureau's own listed steps. Null when nothing is promised.</summary>
    public static DueDate? Promised(
        DateOnly accepted, TimeLimits limits, IReadOnlyCollection<Pause> pauses, WorkingDayCalendar calendar)
        => limits.Promised is not { } promised
            ? null
            : calendar.AddWorkingDays(accepted, promised, day => !pauses.Any(pause => pause.StopsPromised && pause.Covers(day)));

    /// <summary>Last day to rectify (HC-56).</summary>
    public static DueDate Rectification(DateOnly told, Numbers numbers, WorkingDayCalendar calendar)
        => calendar.AddWorkingDays(told, numbers.RectificationWorkingDays);

    /// <summary>How a clock stands today.</summary>
    public static ClockReading Read(DateOnly accepted, DueDate due, DateOnly today, WorkingDayCalendar calendar)
        => new(due, calendar.CountWorkingDays(accepted, today).Days, Left(today, due.Day, calendar));

    /// <summary>Whether rectification after an inspection on the given day still ends inside the statutory time.</summary>
    public static Forecast Foresee(
        DateOnly accepted, DateOnly inspection, TimeLimits limits, Numbers numbers, WorkingDayCalendar calendar)
    {
        var statutory = Statutory(accepted, limits, [], extended: false, calendar);
        var rectified = Rectification(inspection, numbers, calendar);
        return new(
            calendar.CountWorkingDays(accepted, inspection).Days,
            numbers.RectificationWorkingDays,
            rectified,
            statutory,
            Left(rectified.Day, statutory.Day, calendar));
    }

    private static bool Runs(DateOnly day, IReadOnlyCollection<Pause> pauses) => !pauses.Any(pause => pause.StopsStatutory && pause.Covers(day));

    /// <summary>Plain days and months run through weekends; a pause lengthens them day by day.</summary>
    private static DueDate Plain(DateOnly start, DateOnly end, IReadOnlyCollection<Pause> pauses)
    {
        var day = start;
        for (var left = end.DayNumber - start.DayNumber; left > 0;)
        {
            day = day.AddDays(1);
            if (Runs(day, pauses)) left--;
        }

        return new(day, IsProvisional: false);
    }

    /// <summary>Working days left; minus the working days begun after the last day once it is past.</summary>
    private static int Left(DateOnly from, DateOnly due, WorkingDayCalendar calendar) => calendar.CountWorkingDays(from, due).Days;
}
