using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Casework.Scheduling;

/// <summary>Reads which inspections are one visit. Where the paper does not know joint inspection nothing is asked.</summary>
public sealed class JointVisits(TakanDb db, Profiles profiles)
{
    /// <param name="toChange">Inside an act that changes them.</param>
    public async Task<SharedVisit> OfAsync(Inspection inspection, Case @case, CaseProfile profile, CancellationToken cancellationToken, bool toChange = false)
    {
        var own = new SharedPart(inspection, @case, profile);
        if (profile.Bureau.Joint is null) return SharedVisit.Alone(own);
        var visits = db.SharedVisits().Where(row => row.Parts.Any(part => part.InspectionId == inspection.Id));
        var visit = await (toChange ? visits : visits.AsNoTracking()).SingleOrDefaultAsync(cancellationToken);
        if (visit is null) return SharedVisit.Alone(own);

        var others = visit.Parts.Select(part => part.InspectionId).Where(id => id != inspection.Id).ToList();
        var inspections = db.Set<Inspection>().Where(row => others.Contains(row.Id));
        var parts = new List<SharedPart> { own with { Unit = visit.Parts.Single(part => part.InspectionId == inspection.Id).UnitId } };
        foreach (var other in await (toChange ? inspections : inspections.AsNoTracking()).OrderBy(row => row.OpenedAt).ToListAsync(cancellationToken))
        {
            var id = other.Cases[0].CaseId;
            var cases = db.Set<Case>().Where(row => row.Id == id);
            var row = await (toChange ? cases : cases.AsNoTracking()).SingleAsync(cancellationToken);
            parts.Add(new(other, row, await profiles.ForCaseAsync(row, cancellationToken), visit.Parts.Single(part => part.InspectionId == other.Id).UnitId));
        }

        var units = parts.Select(part => (Guid?)part.Unit).Distinct().ToList();
        return new(
            visit, parts,
            await db.Set<Unit>().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken),
            await db.Set<StaffAccount>().Where(staff => units.Contains(staff.UnitId)).ToDictionaryAsync(staff => staff.Id, staff => staff.UnitId!.Value, cancellationToken));
    }
}
