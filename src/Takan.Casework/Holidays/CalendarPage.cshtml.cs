using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Calendars;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Holidays;

/// <summary>An appointment that lies on a day of rest since the list was loaded.</summary>
public sealed record DisplacedAppointment(string Number, string Address, DateTime At);

[StaffMay(CaseworkPermissions.Calendar)]
[LargestBody(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class CalendarPage(TakanDb db, CalendarsInForce calendars, LoadYear load, CurrentActor current, TimeProvider clock, IStringLocalizer words) : ActPage
{
    private const long LargestForm = 256 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Notice { get; set; }

    public IReadOnlyList<CalendarYear> Years { get; private set; } = [];

    public IReadOnlyList<LoadedYear> Loaded { get; private set; } = [];

    public IReadOnlyList<DisplacedAppointment> Displaced { get; private set; } = [];

    /// <summary>The first year ahead for which nothing is loaded: what reaches into it is provisional.</summary>
    public int FirstMissing { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Last year's list as it is to be typed.</summary>
    public async Task<FileContentResult> OnGetSampleAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return File(CalendarSample.Of(Years[0]), "text/csv; charset=utf-8", $"holidays-{Years[0].Year}.csv");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (Upload is { } file) await file.CopyToAsync(content, cancellationToken);
        var outcome = await load.HandleAsync(current.Staff, new(content.ToArray(), Notice, Once), cancellationToken);
        if (outcome.IsAllowed(out var report, out var refusal)) return Done(Links.Calendar, words["已载入 {0} 年的放假安排，{1} 件的整改期限随之顺延并已短信告知。", report.Year, report.Moved]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Fresh(0);
        var bureau = current.Staff.BureauId;
        var calendar = await calendars.OfAsync(bureau, cancellationToken);
        Years = [.. calendar.Years.OrderByDescending(year => year.Year)];
        Loaded = await db.Set<LoadedYear>().AsNoTracking().Where(row => row.BureauId == bureau).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        FirstMissing = Enumerable.Range(ChinaTime.Day(clock.GetUtcNow().UtcDateTime).Year, 100).First(year => !calendar.IsLoaded(year));
        Displaced = await DisplacedAsync(bureau, calendar, cancellationToken);
    }

    private async Task<List<DisplacedAppointment>> DisplacedAsync(Guid bureau, WorkingDayCalendar calendar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var booked = await (
            from inspection in db.Set<Inspection>()
            where inspection.BureauId == bureau && (inspection.State == InspectionState.Scheduled || inspection.State == InspectionState.VisitArranged) && inspection.AppointmentAt > now
            from link in inspection.Cases
            join row in db.Set<Case>() on link.CaseId equals row.Id
            orderby inspection.AppointmentAt
            select new { inspection.Id, inspection.Means, CaseId = row.Id, row.Number, At = inspection.AppointmentAt!.Value }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. booked.Where(one => !calendar.IsWorkingDay(ChinaTime.Day(one.At))).Select(one => new DisplacedAppointment(one.Number, one.Means == InspectionMeans.OnTheSpot ? Links.Case(one.CaseId, "visit-time") : Links.Inspection(one.Id, "appointment"), one.At))];
    }
}
