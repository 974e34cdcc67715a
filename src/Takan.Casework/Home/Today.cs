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
public sealed record TodaysVisit(DateTime At, int Minutes, CaseView View, bool IsLive);

/// <summary>What one person has before them today.</summary>
public sealed record TodayView(DateOnly Day, IReadOnlyList<DeskItem> Work, IReadOnlyList<TodaysVisit> Visits, IReadOnlyList<(DateOnly Day, CaseView View)> DueSoon, int InHand)
{
    public int Overdue => Work.Count(item => item.Row.IsLate);
}

/// <summary>Reads the home of a member of staff: what I must do now, overdue first; rooms of today; deadlines in three days.</summary>
public sealed class Today(TakanDb db, CaseReader reader, WaitingQueue queue, IEnumerable<IDuties> duties, CurrentActor current, TimeProvider clock, IStringLocalizer words)
{
    private const int MostRows = 60;
    private const int SoonDays = 3;

    private static readonly CaseState[] AtTheWindow = [CaseState.Registered, CaseState.Returned, CaseState.ReviewReturned, CaseState.Accepted, CaseState.Informed, CaseState.Committed];
    // An officer who was fixed stays, also while the case is on its way back from the visit to video (HC-43).
    private static readonly CaseState[] WithTheOfficer = [CaseState.Accepted, CaseState.Informed, CaseState.Consented, CaseState.Inspecting, CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed, CaseState.OnSite];

    // To be visited, and nobody took it up before: the lead sees to it.
    private static readonly CaseState[] ToBeVisited = [.. CaseProcess.Table.StatesOf(CaseCommand.AgreeVisit)];
    private static readonly CaseState[] InReview = [.. CaseProcess.Table.StatesOf(CaseCommand.HandOver)];
    private static readonly CaseState[] WithResult = [.. CaseProcess.Table.StatesOf(CaseCommand.HandBack)];

    private static readonly InspectionState[] BeingInspected = [.. Enum.GetValues<InspectionState>().Where(state => state.IsUnderway())];

    public async Task<TodayView> ReadAsync(CancellationToken cancellationToken)
    {
        var (staff, now) = (current.Staff, clock.GetUtcNow().UtcDateTime);
        var views = new List<CaseView>();
        foreach (var id in await MineAsync(staff, cancellationToken)) views.Add(await reader.ReadAsync(id, cancellationToken));
        var work = views.Select(view => DeskRows.Of(view, now, words)).OfType<DeskItem>().ToList();
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

    private async Task<List<Law.Identifiers.CaseId>> MineAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var inspects = staff.Is(Role.Inspector) || staff.Is(Role.CentreLead);
        var clerk = staff.Is(Role.WindowClerk);
        var leads = staff.Is(Role.CentreLead);
        var approves = staff.Is(Role.ApprovingOfficer);
        return await db.Set<Case>().Where(row => row.BureauId == staff.BureauId
                && ((clerk && AtTheWindow.Contains(row.State))
                    || (approves && (InReview.Contains(row.State) || (WithResult.Contains(row.State) && row.HandedBackAt != null && row.ResultTakenOverAt == null)))
                    || (leads && ToBeVisited.Contains(row.State) && row.ResponsibleOfficer == null)
                    || (inspects && WithResult.Contains(row.State) && row.HandedOverAt != null && (row.HandedBackAt == null || row.ResultTakenOverAt != null) && row.ResponsibleOfficer == staff.Id)
                    || (inspects && WithTheOfficer.Contains(row.State)
                        && (row.ResponsibleOfficer == staff.Id || db.Set<Inspection>().Any(visit => visit.Cases.Any(link => link.CaseId == row.Id) && visit.Team.Any(member => member.StaffId == staff.Id))))))
            .OrderBy(row => row.StateSince).Take(MostRows).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<DeskItem>> NextInQueueAsync(StaffActor staff, DateTime now, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.Inspector)) return [];
        var next = await queue.Untaken(staff.BureauId).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return next == default ? [] : [DeskRows.Queue(await reader.ReadAsync(next, cancellationToken), now, words)];
    }

    /// <summary>Who leads or supervises the bureau, and so may open each of its cases, sees each inspection of today and what is being inspected now.</summary>
    private async Task<IReadOnlyList<CaseView>> WithTheBureausAsync(List<CaseView> mine, StaffActor staff, DateTime now, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.CentreLead) && !staff.Is(Role.Supervisor)) return mine;
        var from = ChinaTime.Utc(ChinaTime.Day(now), TimeOnly.MinValue);
        var until = from.AddDays(1);
        var ids = await db.Set<Inspection>().AsNoTracking()
            .Where(visit => visit.BureauId == staff.BureauId && ((visit.AppointmentAt >= from && visit.AppointmentAt < until) || BeingInspected.Contains(visit.State)))
            .OrderBy(visit => visit.AppointmentAt).SelectMany(visit => visit.Cases.Select(link => link.CaseId)).Take(MostRows).ToListAsync(cancellationToken);
        var all = mine.ToList();
        foreach (var id in ids.Distinct().Where(id => mine.All(view => view.Case.Id != id))) all.Add(await reader.ReadAsync(id, cancellationToken));
        return all;
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
               let due = view.Case.RectificationDue ?? DeskRows.StatutoryDue(view)
               where due is not null && due >= day && due <= end
               orderby due
               select (due.Value, view);
    }
}
