using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.CasePage;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Home;

/// <summary>An inspection of today on the ruler of hours.</summary>
public sealed record TodaysVisit(DateTime At, int Minutes, CaseView View);

/// <summary>What one person has before them today.</summary>
public sealed record TodayView(DateOnly Day, IReadOnlyList<DeskItem> Work, IReadOnlyList<TodaysVisit> Visits, IReadOnlyList<(DateOnly Day, CaseView View)> DueSoon, int InHand)
{
    public int Overdue => Work.Count(item => item.Row.IsLate);
}

/// <summary>Reads the home of a member of staff: what I must do now, overdue first; rooms of today; deadlines in three days.</summary>
public sealed class Today(TakanDb db, CaseReader reader, WaitingQueue queue, CurrentActor current, TimeProvider clock, IStringLocalizer words)
{
    private const int MostRows = 60;
    private const int SoonDays = 3;

    private static readonly CaseState[] AtTheWindow = [CaseState.Registered, CaseState.Returned, CaseState.Accepted, CaseState.Informed];
    private static readonly CaseState[] WithTheOfficer = [CaseState.Inspecting, CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed, CaseState.OnSite];

    public async Task<TodayView> ReadAsync(CancellationToken cancellationToken)
    {
        var (staff, now) = (current.Staff, clock.GetUtcNow().UtcDateTime);
        var views = new List<CaseView>();
        foreach (var id in await MineAsync(staff, cancellationToken)) views.Add(await reader.ReadAsync(id, cancellationToken));
        var work = views.Select(view => DeskRows.Of(view, staff, now, words)).OfType<DeskItem>().ToList();
        work.AddRange(await NextInQueueAsync(staff, now, cancellationToken));
        var day = ChinaTime.Day(now);
        return new(
            day,
            [.. work.OrderByDescending(item => item.Row.IsLate).ThenBy(item => item.Due ?? DateTime.MaxValue)],
            [.. VisitsOf(views, day)],
            [.. DueSoon(views, day)],
            views.Count);
    }

    private async Task<List<Law.Identifiers.CaseId>> MineAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var inspects = staff.Is(Role.Inspector) || staff.Is(Role.CentreLead);
        var clerk = staff.Is(Role.WindowClerk);
        return await db.Set<Case>().Where(row => row.BureauId == staff.BureauId
                && ((clerk && AtTheWindow.Contains(row.State))
                    || (inspects && WithTheOfficer.Contains(row.State)
                        && (row.ResponsibleOfficer == staff.Id || db.Set<Inspection>().Any(visit => visit.Cases.Any(link => link.CaseId == row.Id) && visit.Team.Any(member => member.StaffId == staff.Id))))))
            .OrderBy(row => row.StateSince).Take(MostRows).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<DeskItem>> NextInQueueAsync(StaffActor staff, DateTime now, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.Inspector)) return [];
        var next = await queue.Of(staff.BureauId).Where(row => row.State == CaseState.Consented).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return next == default ? [] : [DeskRows.Queue(await reader.ReadAsync(next, cancellationToken), now, words)];
    }

    private static IEnumerable<TodaysVisit> VisitsOf(IEnumerable<CaseView> views, DateOnly day) =>
        from view in views
        where view.Inspection?.AppointmentAt is { } at && ChinaTime.Day(at) == day
        orderby view.Inspection!.AppointmentAt
        select new TodaysVisit(view.Inspection!.AppointmentAt!.Value, view.Inspection.AppointmentMinutes, view);

    private static IEnumerable<(DateOnly, CaseView)> DueSoon(IEnumerable<CaseView> views, DateOnly day)
    {
        var end = WorkingDayCalendar.Official.AddWorkingDays(day, SoonDays).Day;
        return from view in views
               let due = view.Case.RectificationDue ?? DeskRows.StatutoryDue(view)
               where due is not null && due >= day && due <= end
               orderby due
               select (due.Value, view);
    }
}
