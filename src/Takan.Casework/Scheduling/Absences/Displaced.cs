using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>An appointment that falls into the absence of one of its team: it is to be moved, or another is to go.</summary>
public sealed record AppointmentToMove(InspectionId InspectionId, CaseId CaseId, string Number, string EntityName, DateTime At, string Person, bool OnTheSpot);

/// <summary>Finds what a leave has come over.</summary>
public sealed class Displaced(TakanDb db, TimeProvider clock)
{
    private static readonly IReadOnlyList<InspectionState> Movable = [.. Enum.GetValues<InspectionState>().Where(state => state.IsAppointed() || InspectionProcess.Table.Knows(state, InspectionCommand.Reschedule))];

    /// <param name="person">Null: anybody's of the bureau.</param>
    public async Task<IReadOnlyList<AppointmentToMove>> FindAsync(Guid bureauId, Guid? person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var absences = await db.Set<Absence>().AsNoTracking()
            .Where(row => row.BureauId == bureauId && row.CancelledAt == null && row.Until > now && (person == null || row.StaffId == person))
            .ToListAsync(cancellationToken);
        if (absences.Count == 0) return [];
        var booked = await db.Set<Inspection>().AsNoTracking()
            .Where(row => row.BureauId == bureauId && Movable.Contains(row.State) && row.AppointmentAt > now)
            .OrderBy(row => row.AppointmentAt).ToListAsync(cancellationToken);
        var hit = (
            from inspection in booked
            from member in inspection.Team
            where absences.Any(absence => absence.StaffId == member.StaffId && Overlaps(absence, inspection))
            select (Inspection: inspection, Person: member.StaffId)).ToList();
        var (people, cases) = (hit.ConvertAll(one => one.Person), hit.ConvertAll(one => one.Inspection.Cases[0].CaseId));
        var names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        var rows = await db.Set<Case>().AsNoTracking().Where(row => cases.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. hit.Select(one => (one.Inspection, one.Person, Case: rows[one.Inspection.Cases[0].CaseId]))
            .Select(one => new AppointmentToMove(one.Inspection.Id, one.Case.Id, one.Case.Number, one.Case.EntityName, one.Inspection.AppointmentAt!.Value, names[one.Person], one.Inspection.Means == InspectionMeans.OnTheSpot))];
    }

    private static bool Overlaps(Absence absence, Inspection inspection) => inspection.AppointmentAt is { } at
        && AbsencePeriod.Overlap(at, at.AddMinutes(inspection.AppointmentMinutes), absence.From, absence.Until);
}
