using Microsoft.Extensions.Localization;
using Takan.Law.Calendar;
using Takan.Platform.Layout;

namespace Takan.Casework.CasePage;

/// <summary>How the clocks of a case stand today.</summary>
public sealed record CaseClocks(DateOnly Today, ClockReading Statutory, ClockReading? Promised, ClockRuler Ruler)
{
    public bool IsOverdue => Statutory.IsOverdue(Today);

    /// <summary>Null before acceptance: no clock runs.</summary>
    public static CaseClocks? Of(CaseView view, DateTime now, IStringLocalizer words)
    {
        if (view.Case.AcceptedAt is not { } acceptedAt) return null;
        var (calendar, limits) = (view.Profile.Calendar, view.Profile.Matter.Limits);
        var (accepted, today) = (ChinaTime.Day(acceptedAt), ChinaTime.Day(now));
        var statutory = Deadlines.Statutory(accepted, limits, [], extended: false, calendar);
        var clocks = new List<RulerClock> { new(words["法定"], accepted.AddDays(1), statutory.Day) };
        if (view.Case.RectificationDue is { } due)
            clocks.Add(new(words["整改"], ChinaTime.Day(view.Case.StateSince).AddDays(1), due));
        var promised = Deadlines.Promised(accepted, limits, [], calendar);
        return new(
            today,
            Deadlines.Read(accepted, statutory, today, calendar),
            promised is { } day ? Deadlines.Read(accepted, day, today, calendar) : null,
            new(today, clocks, calendar.IsWorkingDay, words["踏勘和整改都不停计法定时限。"]));
    }
}
