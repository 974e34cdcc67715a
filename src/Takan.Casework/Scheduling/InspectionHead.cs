using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>An inspection with its case and the inspectors of the bureau, for pages.</summary>
public sealed record InspectionHead(Inspection Inspection, CaseHead Case, IReadOnlyList<StaffAccount> Inspectors)
{
    public bool IsInTeam(Guid staff) => Inspection.Team.Any(member => member.StaffId == staff);

    public string TeamNames => string.Join('、', Inspectors.Where(staff => IsInTeam(staff.Id)).Select(staff => staff.DisplayName));
}

/// <summary>Reads the head of an inspection.</summary>
public sealed class InspectionHeads(TakanDb db, CaseHeads cases)
{
    public async Task<InspectionHead> ReadAsync(InspectionId id, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var inspectors = await db.InspectorsOf(inspection.BureauId).AsNoTracking().ToListAsync(cancellationToken);
        return new(inspection, await cases.ReadAsync(inspection.Cases[0].CaseId, cancellationToken), inspectors);
    }
}
