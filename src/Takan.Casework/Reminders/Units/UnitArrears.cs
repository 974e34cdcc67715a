using Microsoft.EntityFrameworkCore;
using Takan.Casework.Calendars;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Reminders;

/// <summary>A case that waits too long for people and time, and who leads the unit that it waits for.</summary>
public sealed record LateCase(CaseId Id, string Number, string Matter, DateTime Since, IReadOnlyList<Guid> Heads);

/// <summary>What is late in one bureau.</summary>
/// <param name="Days">The bureau's own number of working days.</param>
public sealed record Arrears(int Days, IReadOnlyList<LateCase> Cases);

/// <summary>
/// Finds the cases for which a unit has chosen no people or no time within the bureau's days (TJ-17): not taken up, not booked, no visit agreed.
/// What waits for the applicant is not late.
/// </summary>
public sealed class UnitArrears(TakanDb db, Profiles profiles, CalendarsInForce calendars, TimeProvider clock)
{
    private static readonly IReadOnlyList<CaseState> ToBeTaken = CaseProcess.Table.StatesOf(CaseCommand.OpenInspection);
    private static readonly IReadOnlyList<CaseState> ToBeVisited = CaseProcess.Table.StatesOf(CaseCommand.AgreeVisit);
    private static readonly IReadOnlyList<InspectionState> ToBeBooked = InspectionProcess.Table.StatesOf(InspectionCommand.AssignTeam);

    // The oldest first; the others come when these are done.
    private const int MostLookedAt = 500;

    public async Task<Arrears> OfAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (_, profile) = await profiles.CurrentAsync(bureauId, cancellationToken);
        var (days, calendar) = (profile.Bureau.Numbers.ArrangeWithin(), await calendars.OfAsync(bureauId, cancellationToken));
        // Working days are never more than days: the database leaves out what cannot be late yet.
        var latest = now.AddDays(-days);
        var rows = await db.Set<Case>().AsNoTracking()
            .Where(row => row.BureauId == bureauId && row.StateSince < latest
                && ((ToBeTaken.Contains(row.State) && (row.RectificationDue == null || row.ReinspectionAppliedAt != null))
                    || (ToBeVisited.Contains(row.State) && row.VisitAt == null)
                    || (row.State == CaseState.Inspecting && db.VisitsOfCases().Any(held => held.CaseId == row.Id && ToBeBooked.Contains(held.Visit.State) && held.Visit.AppointmentAt == null))))
            .OrderBy(row => row.StateSince).Select(row => new { row.Id, row.Number, row.Matter, row.StateSince, row.ResponsibleOfficer }).Take(MostLookedAt).ToListAsync(cancellationToken);
        var late = rows.FindAll(row => ReminderRules.UnitIsLate(row.StateSince, now, days, calendar));
        if (late.Count == 0) return new(days, []);

        var staff = await db.Set<StaffAccount>().AsNoTracking().Where(one => one.BureauId == bureauId && !one.Disabled).ToListAsync(cancellationToken);
        var leading = await LeadingUnitsAsync(late.ConvertAll(row => row.Id), cancellationToken);
        return new(days, late.ConvertAll(row => new LateCase(
            row.Id, row.Number, profile.FindMatter(row.Matter)?.Name ?? row.Matter, row.StateSince,
            HeadsOf(staff, leading.TryGetValue(row.Id, out var unit) ? unit : staff.Find(one => one.Id == row.ResponsibleOfficer)?.UnitId))));
    }

    /// <summary>A visit of several units is arranged by the unit that leads it (TJ-37).</summary>
    private async Task<Dictionary<CaseId, Guid>> LeadingUnitsAsync(List<CaseId> cases, CancellationToken cancellationToken)
    {
        var visits = await db.VisitsOfCases().Where(held => cases.Contains(held.CaseId) && SharedVisit.Before.Contains(held.Visit.State))
            .Select(held => new { held.CaseId, held.Visit.Id }).ToListAsync(cancellationToken);
        var ids = visits.ConvertAll(visit => visit.Id);
        var joint = await db.AgreedVisits().AsNoTracking().Where(row => row.Parts.Any(part => ids.Contains(part.InspectionId))).ToListAsync(cancellationToken);
        return joint
            .SelectMany(row => visits.Where(visit => row.Parts.Exists(part => part.InspectionId == visit.Id))
                .Select(visit => (visit.CaseId, Unit: row.Parts.Single(part => part.InspectionId == row.Lead).UnitId)))
            .DistinctBy(one => one.CaseId).ToDictionary(one => one.CaseId, one => one.Unit);
    }

    /// <summary>Who leads the unit; where nobody does, or nobody has taken the case, whoever leads in the bureau.</summary>
    private static IReadOnlyList<Guid> HeadsOf(List<StaffAccount> staff, Guid? unit)
    {
        var leads = staff.FindAll(one => one.Holds(Role.CentreLead));
        var own = leads.FindAll(one => unit is not null && one.UnitId == unit);
        return (own.Count > 0 ? own : leads).ConvertAll(one => one.Id);
    }
}
