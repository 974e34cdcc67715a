using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.CasePage;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Home;

/// <summary>An inspection of today on the ruler of hours.</summary>
public sealed record TodaysVisit(DateTime At, int Minutes, CaseView View, bool IsLive);

/// <summary>What one person has before them today.</summary>
public sealed record TodayView(DateOnly Day, IReadOnlyList<DeskItem> Work, IReadOnlyList<TodaysVisit> Visits, IReadOnlyList<(DateOnly Day, CaseView View)> DueSoon, int InHand)
{
    public int Overdue => Work.Count(item => item.Row.IsLate);
}

/// <summary>Reads the home of a member of staff: what I must do now, overdue first; rooms of today; deadlines in three days.</summary>
public sealed class Today(TakanDb db, DeskCases desk, CaseReader reader, WaitingQueue queue, IEnumerable<IDuties> duties, CurrentActor current, TimeProvider clock, IStringLocalizer words)
{
    private const int MostRows = 60;
    private const int SoonDays = 3;

    private static readonly InspectionState[] BeingInspected = [.. Enum.GetValues<InspectionState>().Where(state => state.IsUnderway())];

    public async Task<TodayView> ReadAsync(CancellationToken cancellationToken)
    {
        var (staff, now) = (current.Staff, clock.GetUtcNow().UtcDateTime);
        var views = await reader.ReadAsync(await desk.OfAsync(staff, MostRows, cancellationToken), cancellationToken);
        var work = views.Select(view => DeskRows.Of(view, staff, now, words)).OfType<DeskItem>().ToList();
        work.AddRange(await NextInQueueAsync(staff, now, cancellationToken));
        foreach (var duty in duties) work.AddRange(await duty.OfAsync(staff, cancellationToken));
        var day = ChinaTime.Day(now);
        var visits = await WithTheBureausAsync(views, staff, now, cancellationToken);
        return new(
            day,
            [.. work.OrderByDescending(item => item.Row.IsLate).ThenBy(item => item.Row.Kind == ChipKind.Wait).ThenBy(item => item.Due ?? DateTime.MaxValue)],
            [.. VisitsOf(visits, day)],
            [.. DueSoon(views, day)],
            views.Count);
    }

    private async Task<IReadOnlyList<DeskItem>> NextInQueueAsync(StaffActor staff, DateTime now, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.Inspector)) return [];
        var next = await queue.NextAsync(staff.BureauId, staff.Id, cancellationToken);
        return [.. (await reader.ReadAsync([.. next], cancellationToken)).Select(view => DeskRows.Queue(view, now, words))];
    }

    /// <summary>Who leads or supervises the bureau, and so may open each of its cases, sees each inspection of today and what is being inspected now.</summary>
    private async Task<IReadOnlyList<CaseView>> WithTheBureausAsync(IReadOnlyList<CaseView> mine, StaffActor staff, DateTime now, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.CentreLead) && !staff.Is(Role.Supervisor)) return mine;
        var from = ChinaTime.Utc(ChinaTime.Day(now), TimeOnly.MinValue);
        var until = from.AddDays(1);
        var ids = await db.Set<Inspection>().AsNoTracking().Deciding()
            .Where(visit => visit.BureauId == staff.BureauId && ((visit.AppointmentAt >= from && visit.AppointmentAt < until) || BeingInspected.Contains(visit.State)))
            .OrderBy(visit => visit.AppointmentAt).SelectMany(visit => visit.Cases.Select(link => link.CaseId)).Take(MostRows).ToListAsync(cancellationToken);
        return [.. mine, .. await reader.ReadAsync([.. ids.Distinct().Except(mine.Select(view => view.Case.Id))], cancellationToken)];
    }

    private static IEnumerable<TodaysVisit> VisitsOf(IEnumerable<CaseView> views, DateOnly day) =>
        from view in views
        where view.Inspection?.AppointmentAt is { } at && (ChinaTime.Day(at) == day || view.Inspection.State.IsUnderway())
        orderby view.Inspection!.AppointmentAt
        select new TodaysVisit(view.Inspection!.AppointmentAt!.Value, view.Inspection.AppointmentMinutes, view, view.Inspection.State.IsUnderway());

    private static IEnumerable<(DateOnly, CaseView)> DueSoon(IEnumerable<CaseView> views, DateOnly day)
    {
        return from view in views
               let end = view.Profile.Calendar.AddWorkingDays(day, SoonDays).Day
               let due = DeskRows.DueOf(view)
               where due is not null && due >= day && due <= end
               orderby due
               select (due.Value, view);
    }
}
