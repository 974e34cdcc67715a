using Takan.Law.Calendar;

namespace Takan.Web.Demo;

/// <summary>The real time, less a head start: while the demo world is told, its acts lie some working days back, each after the one before.</summary>
public sealed class DemoClock : TimeProvider
{
    private TimeSpan behind;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - behind;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, dueTime, period);

    /// <summary>Goes to a time of a working day that lies so many working days before today. The story only goes forwards.</summary>
    public void GoTo(int workingDaysBefore, TimeOnly time)
    {
        var day = ChinaTime.Day(System.GetUtcNow().UtcDateTime);
        for (var left = workingDaysBefore; left > 0; left -= WorkingDayCalendar.Official.IsWorkingDay(day) ? 1 : 0)
            day = day.AddDays(-1);
        behind = System.GetUtcNow() - new DateTimeOffset(ChinaTime.Utc(day, time));
    }

    /// <summary>Time passes between two acts, though never beyond now.</summary>
    public void Pass(TimeSpan time) => behind = behind > time ? behind - time : TimeSpan.Zero;

    public void CatchUp() => behind = TimeSpan.Zero;
}
