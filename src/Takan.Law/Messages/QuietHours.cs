using System.Globalization;
using Takan.Law.Calendar;

namespace Takan.Law.Messages;

/// <summary>When nobody's phone is to ring without need. The first moment belongs to them, the last does not.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Where the bureau's profile is silent.</summary>
    public static readonly QuietHours Usual = new(new(21, 0), new(8, 0));

    /// <summary>As a profile writes it: <c>21:00</c>.</summary>
    public static bool TryRead(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>Over midnight as well as within one day.</summary>
    public bool Hold(TimeOnly time) => From <= Until ? time >= From && time < Until : time >= From || time < Until;

    /// <summary>From when a message may go (UTC): an urgent one now, any other now or when the quiet hours are over.</summary>
    public DateTime Earliest(MessageClass kind, DateTime now)
    {
        var local = ChinaTime.Local(now);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (kind == MessageClass.Urgent || !Hold(time)) return now;
        return ChinaTime.Utc(time < Until ? day : day.AddDays(1), Until);
    }
}
