using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>Reads a case for showing.</summary>
public sealed class CaseReader(TakanDb db, Profiles profiles)
{
    public async Task<CaseView> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        var @case = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var inspections = await db.InspectionsOf(id).AsNoTracking().ToListAsync(cancellationToken);
        var people = inspections.SelectMany(row => row.Team).Select(member => member.StaffId)
            .Append(@case.RegisteredBy).Append(@case.ResponsibleOfficer ?? @case.RegisteredBy).Distinct().ToList();
        var names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id))
            .ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        return new(@case, await profiles.ForCaseAsync(@case, cancellationToken), inspections, names);
    }

    public async Task<CaseView> ReadAsync(InspectionId id, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return await ReadAsync(inspection.Cases[0].CaseId, cancellationToken);
    }
}
