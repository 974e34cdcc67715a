using Takan.Law.Calendar;

namespace Takan.Law.Messages;

/// <summary>When somebody is reminded. Counted in days in China and in working days.</summary>
public static class ReminderRules
{
    // Two working days are enough to take what is left in hand, and late enough not to be forgotten again.
    private const int DaysBeforeTheLast = 2;

    // Whoever agreed on it half a day before knows.
    private static readonly TimeSpan Nearest = TimeSpan.FromHours(12);

    /// <summary>A unit that has chosen no people or no time for more than the bureau's days is reminded (TJ-17).</summary>
    /// <param name="since">When the case came to wait for it.</param>
    public static bool UnitIsLate(DateTime since, DateTime now, int workingDays, WorkingDayCalendar calendar) =>
        calendar.CountWorkingDays(ChinaTime.Day(since), ChinaTime.Day(now)).Days > workingDays;

    /// <summary>The day before the appointment.</summary>
    public static bool AppointmentIsNear(DateTime appointment, DateTime now) =>
        ChinaTime.Day(appointment) == ChinaTime.Day(now).AddDays(1) && appointment - now >= Nearest;

    /// <summary>The last day to rectify is near and not past.</summary>
    public static bool LastDayIsNear(DateOnly last, DateTime now, WorkingDayCalendar calendar) =>
        ChinaTime.Day(now) <= last && calendar.CountWorkingDays(ChinaTime.Day(now), last).Days <= DaysBeforeTheLast;
}
