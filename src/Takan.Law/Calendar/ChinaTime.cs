namespace Takan.Law.Calendar;

/// <summary>Legal days are days in China: UTC+8 without summer time since 1992, so no time-zone data is needed.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day in China of a UTC time.</summary>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>Clock time in China of a UTC time, for showing only.</summary>
    public static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>UTC of a clock time in China; the beginning of time for the hours of its first day that UTC does not have.</summary>
    public static DateTime Utc(DateOnly day, TimeOnly time) =>
        DateTime.SpecifyKind(new DateTime(Math.Max(0, day.ToDateTime(time).Ticks - Offset.Ticks)), DateTimeKind.Utc);
}
