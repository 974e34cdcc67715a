using Takan.Law.Profiles;

namespace Takan.Law.Calendar;

/// <summary>When things fall due. Every term counts working days from the day after its start (行政许可法 42, 82; K3).</summary>
public static class Deadlines
{
    /// <summary>The statutory clock: stops only for a ground of 行政许可法 45 told in writing.</summary>
    /// <param name="extended">The head of the body extended it, with the reasons told.</param>
    public static DueDate Statutory(
        DateOnly accepted, TimeLimits limits, IReadOnlyCollection<Pause> pauses, bool extended, WorkingDayCalendar calendar)
        => calendar.AddWorkingDays(
            accepted,
            limits.Statutory + (extended ? limits.Extension : 0),
            day => !pauses.Any(pause => pause.StopsStatutory && pause.Covers(day)));

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

    /// <summary>Working days left; minus the working days begun after the last day once it is past.</summary>
    private static int Left(DateOnly from, DateOnly due, WorkingDayCalendar calendar) => calendar.CountWorkingDays(from, due).Days;
}
