using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Casework.Calendars;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Reads a week of the bureau's diaries, with what clashes in it.</summary>
public sealed class WeekReader(TakanDb db, Profiles profiles, CalendarsInForce calendars, WaitingQueue queue, AreaBook book, VehicleDiary vehicles, TimeProvider clock)
{
    private const int DaysOfAWeek = 7;
    private const int QueueShown = 8;
    private static readonly IReadOnlyList<InspectionState> Movable = [.. Enum.GetValues<InspectionState>().Where(state => state.IsAppointed() || InspectionProcess.Table.Knows(state, InspectionCommand.Reschedule))];

    public async Task<WeekView> ReadAsync(StaffActor staff, WeekFilter filter, CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        var calendar = await calendars.OfAsync(staff.BureauId, cancellationToken);
        var monday = filter.Day.AddDays(-(((int)filter.Day.DayOfWeek + 6) % DaysOfAWeek));
        var (from, until) = (ChinaTime.Utc(monday, TimeOnly.MinValue), ChinaTime.Utc(monday.AddDays(DaysOfAWeek), TimeOnly.MinValue));
        // Who gave the time back holds no quarter any more.
        var inspections = await db.Set<Inspection>().AsNoTracking()
            .Where(row => row.BureauId == staff.BureauId && row.AppointmentAt >= from && row.AppointmentAt < until
                && db.Set<BookedQuarter>().Any(quarter => quarter.InspectionId == row.Id))
            .OrderBy(row => row.AppointmentAt).ToListAsync(cancellationToken);
        var absences = await db.Set<Absence>().AsNoTracking()
            .Where(row => row.BureauId == staff.BureauId && row.CancelledAt == null && row.From < until && row.Until > from)
            .Select(row => new DiaryAbsence(row.StaffId, row.Kind, row.From, row.Until)).ToListAsync(cancellationToken);

        var clashes = DiaryClashes.Of(
            [.. inspections.Select(one => new DiaryEntry(one.Id.Value, one.AppointmentAt!.Value, one.AppointmentMinutes, [.. one.Team.Select(member => member.StaffId)]) { AtConsole = one.Means == InspectionMeans.Video })],
            absences, profile.Bureau.Numbers, calendar);
        var together = await TogetherAsync(inspections, profile, cancellationToken);
        var area = (await AreasAsync(staff.BureauId, cancellationToken)).FirstOrDefault(one => one.Id == filter.Area);
        var shown = await InAreaAsync(inspections, area, cancellationToken);
        var movable = shown.Where(one => Movable.Contains(one.Inspection.State)).Select(one => one.Inspection.Id.Value).ToHashSet();
        var days = DaysOf(monday, calendar, inspections, ChinaTime.Day(clock.GetUtcNow().UtcDateTime));
        var rows = (await PeopleAsync(staff.BureauId, inspections, cancellationToken)).Where(person => filter.Person is null || person.Id == filter.Person).Select(person => new WeekRow(
            person.Id, person.DisplayName, [.. days.Select(day => new WeekCell(
                day,
                [.. shown.Where(one => ChinaTime.Day(one.Inspection.AppointmentAt!.Value) == day.Day && one.Inspection.Team.Any(member => member.StaffId == person.Id))
                    .Select(one => Block(one.Inspection, one.Case, together.GetValueOrDefault(one.Inspection.Id) ?? profile.FindMatter(one.Case.Matter)?.Name ?? "", staff, movable, clashes, person.Id))],
                [.. absences.Where(one => one.Person == person.Id && AbsencePeriod.Overlap(
                    one.From, one.Until, ChinaTime.Utc(day.Day, TimeOnly.MinValue), ChinaTime.Utc(day.Day.AddDays(1), TimeOnly.MinValue)))]))])).ToList();
        var blocks = rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).ToList();
        var waiting = queue.Of(staff.BureauId).AsNoTracking();
        IReadOnlyList<WeekRow> driven = filter.Person is null ? await VehiclesAsync(staff, days, (from, until), area, profile, cancellationToken) : [];
        return new(
            monday, days, rows, driven,
            blocks.Select(block => block.Inspection).Distinct().Count(),
            blocks.Concat(driven.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks)).Where(block => block.Clashes.Count > 0).Select(block => (block.Inspection, block.Case)).Distinct().Count(),
            await waiting.Take(QueueShown).ToListAsync(cancellationToken),
            await waiting.CountAsync(cancellationToken));
    }

    /// <summary>Those that the lead keeps, by the subdistrict of the case; without any those of the work plan, by what the address names.</summary>
    public async Task<IReadOnlyList<WeekArea>> AreasAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var kept = await book.AreasAsync(bureauId, cancellationToken);
        if (kept.Count > 0) return [.. kept.Select(area => new WeekArea(area.Id.ToString(), area.Name, row => row.Subdistrict is { } lies && area.Subdistricts.Contains(lies)))];
        var place = await book.PlaceAsync(bureauId, cancellationToken);
        return [.. (place?.Areas ?? []).Select(area => new WeekArea(area.Id, area.Name, row => area.Places.Any(name => row.Address.Contains(name, StringComparison.Ordinal))))];
    }

    /// <summary>One that holds the time of a joint visit stands for all of it: it is named by all matters.</summary>
    private async Task<IReadOnlyDictionary<InspectionId, string>> TogetherAsync(List<Inspection> inspections, Profile profile, CancellationToken cancellationToken)
    {
        if (profile.Bureau.Joint is null) return new Dictionary<InspectionId, string>();
        var ids = inspections.ConvertAll(one => one.Id);
        var visits = await db.SharedVisits().AsNoTracking().Where(row => row.Parts.Any(part => ids.Contains(part.InspectionId))).ToListAsync(cancellationToken);
        var parts = visits.SelectMany(visit => visit.Parts).Select(part => part.InspectionId).ToList();
        var matters = await (
            from inspection in db.Set<Inspection>()
            where parts.Contains(inspection.Id)
            from link in inspection.Cases
            join row in db.Set<Case>() on link.CaseId equals row.Id
            select new { inspection.Id, row.Matter }).ToDictionaryAsync(one => one.Id, one => one.Matter, cancellationToken);
        return visits.SelectMany(visit => visit.Parts.Select(part => (
                part.InspectionId, Words: string.Join('、', visit.Parts.Select(other => profile.FindMatter(matters[other.InspectionId])?.Name)))))
            .ToDictionary(one => one.InspectionId, one => one.Words);
    }

    /// <summary>A row for each vehicle; what it is out of service for clashes, as far as it lies ahead.</summary>
    private async Task<IReadOnlyList<WeekRow>> VehiclesAsync(
        StaffActor staff, IReadOnlyList<WeekDay> days, (DateTime From, DateTime Until) week, WeekArea? area, Profile profile, CancellationToken cancellationToken)
    {
        var rows = await book.VehiclesAsync(staff.BureauId, cancellationToken);
        if (rows.Count == 0) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var uses = await vehicles.UsesAsync(staff.BureauId, week.From, week.Until, now, cancellationToken);
        var ids = uses.Select(use => use.Case).Distinct().ToList();
        var cases = await db.Set<Case>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. rows.Select(vehicle => new WeekRow(vehicle.Id, vehicle.Plate, [.. days.Select(day => new WeekCell(
                day,
                [.. uses.Where(use => use.Vehicle == vehicle.Id && ChinaTime.Day(use.From) == day.Day && area?.Holds(cases[use.Case]) != false)
                    .Select(use => Block(use, cases[use.Case], vehicle, profile, now))],
                []))])),
        ];
    }

    private static WeekBlock Block(VehicleUse use, Case @case, Vehicle vehicle, Profile profile, DateTime now) => new(
        null, @case.Id, @case.Number, @case.EntityName, profile.FindMatter(@case.Matter)?.Name ?? "", VisitKind.Formal,
        use.From, (int)(use.Until - use.From).TotalMinutes, use.Until > now, MayMove: false, vehicle.IsOutOfService && use.Until > now ? [ClashKind.NoVehicle] : []);

    private async Task<List<(Inspection Inspection, Case Case)>> InAreaAsync(List<Inspection> inspections, WeekArea? area, CancellationToken cancellationToken)
    {
        var ids = inspections.ConvertAll(one => one.Cases[0].CaseId);
        var cases = await db.Set<Case>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. inspections.Select(one => (one, cases[one.Cases[0].CaseId]))
            .Where(one => area is null || area.Holds(one.Item2))];
    }

    /// <summary>The inspectors of today, and who has appointments in the week though no longer one.</summary>
    private async Task<IReadOnlyList<StaffAccount>> PeopleAsync(Guid bureauId, List<Inspection> inspections, CancellationToken cancellationToken)
    {
        var today = await db.InspectorsOf(bureauId).AsNoTracking().ToListAsync(cancellationToken);
        var missing = inspections.SelectMany(one => one.Team).Select(member => member.StaffId).Distinct().Except(today.Select(staff => staff.Id)).ToList();
        return [.. today, .. await db.Set<StaffAccount>().AsNoTracking().Where(staff => missing.Contains(staff.Id)).ToListAsync(cancellationToken)];
    }

    /// <summary>Weekends stand there only where they are worked, or something was put on them.</summary>
    private static List<WeekDay> DaysOf(DateOnly monday, WorkingDayCalendar calendar, List<Inspection> inspections, DateOnly today) =>
        [.. Enumerable.Range(0, DaysOfAWeek).Select(monday.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || calendar.IsWorkingDay(day)
                || inspections.Exists(one => ChinaTime.Day(one.AppointmentAt!.Value) == day))
            .Select(day => new WeekDay(day, calendar.IsWorkingDay(day), day == today))];

    private static WeekBlock Block(Inspection inspection, Case @case, string matter, StaffActor reader, HashSet<Guid> movable, IReadOnlyList<Clash> clashes, Guid person)
    {
        var toCome = movable.Contains(inspection.Id.Value);
        return new(
            inspection.Id, @case.Id, @case.Number, @case.EntityName, matter, inspection.Kind,
            inspection.AppointmentAt!.Value, inspection.AppointmentMinutes, toCome,
            toCome && (reader.Is(Role.CentreLead) || inspection.Team.Any(member => member.StaffId == reader.Id)),
            toCome ? [.. clashes.Where(clash => clash.Entry == inspection.Id.Value && (clash.Person is null || clash.Person == person)).Select(clash => clash.Kind).Distinct()] : [], inspection.Means == InspectionMeans.OnTheSpot);
    }
}
