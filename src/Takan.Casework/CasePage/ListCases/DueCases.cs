using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Calendars;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Profiles;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>
/// Which cases are past their statutory term, or near its end. The term is not stored, since a calendar that is loaded later moves it: each matter of
/// each version of the work plan says from which days of acceptance its cases are late today, and days of acceptance have an index.
/// </summary>
public sealed class DueCases(TakanDb db, Profiles profiles, CalendarsInForce calendars, TimeProvider clock)
{
    public const int SoonWorkingDays = 3;

    /// <summary>The longest terms end within it; older cases are late whatever their term.</summary>
    private const int LongestDays = 400;

    private sealed record Window(DateTime From, DateTime Before);

    public async Task<Expression<Func<Case, bool>>> OfAsync(Guid bureauId, DueTerm due, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(bureauId, cancellationToken);
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        var matters = new List<(string Key, Window Window)>();
        var known = new Dictionary<TimeLimits, Window>();
        foreach (var digest in await DigestsAsync(bureauId, cancellationToken))
        {
            foreach (var matter in (await profiles.FindAsync(digest, cancellationToken)).Matters)
            {
                if (!known.TryGetValue(matter.Limits, out var window)) known[matter.Limits] = window = WindowOf(matter.Limits, due, today, calendar);
                matters.Add((digest + "/" + matter.Id, window));
            }
        }

        return matters.GroupBy(one => one.Window, one => one.Key).Select(group => Accepted(group.Key, [.. group])).Aggregate(Either);
    }

    private static Window WindowOf(TimeLimits limits, DueTerm due, DateOnly today, WorkingDayCalendar calendar)
    {
        var late = LastAccepted(limits, today.AddDays(-1), today, calendar);
        return due == DueTerm.Overdue
            ? new(DateTime.MinValue, After(late))
            : new(After(late), After(LastAccepted(limits, calendar.AddWorkingDays(today, SoonWorkingDays).Day, today, calendar)));
    }

    private static DateTime After(DateOnly day) => ChinaTime.Utc(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The last day of acceptance, up to today, whose term ends on <paramref name="end"/> or before.</summary>
    private static DateOnly LastAccepted(TimeLimits limits, DateOnly end, DateOnly today, WorkingDayCalendar calendar)
    {
        var (low, high) = (today.AddDays(-LongestDays), today);
        while (low < high)
        {
            var middle = high.AddDays(-((high.DayNumber - low.DayNumber) / 2));
            if (Deadlines.Statutory(middle, limits, [], extended: false, calendar).Day <= end) low = middle;
            else high = middle.AddDays(-1);
        }

        return low;
    }

    /// <summary>The versions that this bureau's cases can be bound to: those that it published, and those of its folder.</summary>
    private async Task<IReadOnlyList<string>> DigestsAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var (current, _) = await profiles.CurrentAsync(bureauId, cancellationToken);
        var folder = db.Set<Platform.Organisation.Bureau>().Where(row => row.Id == bureauId).Select(row => row.Profile);
        var stored = await db.Set<StoredProfile>().Where(row => folder.Contains(row.Folder)).Select(row => row.Digest)
            .Union(db.Set<ProfilePublication>().Where(row => row.BureauId == bureauId).Select(row => row.Digest)).ToListAsync(cancellationToken);
        return [.. stored.Append(current).Distinct()];
    }

    private static Expression<Func<Case, bool>> Accepted(Window window, List<string> keys)
    {
        var (from, before) = (window.From, window.Before);
        return row => row.AcceptedAt >= from && row.AcceptedAt < before && keys.Contains(row.ProfileDigest + "/" + row.Matter);
    }

    private static Expression<Func<Case, bool>> Either(Expression<Func<Case, bool>> one, Expression<Func<Case, bool>> other)
    {
        var row = one.Parameters[0];
        return Expression.Lambda<Func<Case, bool>>(Expression.OrElse(one.Body, new Rename(other.Parameters[0], row).Visit(other.Body)), row);
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
