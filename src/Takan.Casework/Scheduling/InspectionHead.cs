using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>An inspection with its case and the inspectors of the bureau, for pages.</summary>
/// <param name="LastTeam">In a re-inspection, who inspected the time before.</param>
/// <param name="Shared">The visit that it is part of, or it alone.</param>
public sealed record InspectionHead(Inspection Inspection, CaseHead Case, IReadOnlyList<StaffAccount> Inspectors, IReadOnlyList<Guid> LastTeam, SharedVisit Shared)
{
    /// <summary>Name of the unit of somebody, where several units go; null otherwise.</summary>
    public string? UnitOf(StaffAccount staff) => staff.UnitId is { } unit ? Shared.Units.GetValueOrDefault(unit) : null;

    public bool IsReinspection => Inspection.IsReinspection;

    /// <summary>What is looked at; in a re-inspection the items that failed (HC-36).</summary>
    public IEnumerable<CheckItem> Items => Case.Profile.Items.Where(item => Inspection.Scope.Contains(item.Number));

    public string LastTeamNames => NamesOf(LastTeam);

    public string NamesOf(IReadOnlyCollection<Guid> people) => string.Join('、', Inspectors.Where(staff => people.Contains(staff.Id)).Select(staff => staff.DisplayName));

    public bool IsInTeam(Guid staff) => Inspection.Team.Any(member => member.StaffId == staff);

    public string TeamNames => string.Join('、', Inspectors.Where(staff => IsInTeam(staff.Id)).Select(staff => staff.DisplayName));
}

/// <summary>Reads the head of an inspection.</summary>
public sealed class InspectionHeads(TakanDb db, CaseHeads cases, JointVisits joints)
{
    public async Task<InspectionHead> ReadAsync(InspectionId id, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var inspectors = await db.InspectorsOf(inspection.BureauId).AsNoTracking().ToListAsync(cancellationToken);
        var caseId = inspection.Cases[0].CaseId;
        var before = inspection.IsReinspection
            ? await db.InspectionsOf(caseId).AsNoTracking().Where(row => row.Round < inspection.Round).OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken)
            : null;
        var head = await cases.ReadAsync(caseId, cancellationToken);
        var shared = await joints.OfAsync(inspection, head.Case, head.Profile, cancellationToken);
        return new(inspection, head, inspectors, [.. before?.Team.Select(member => member.StaffId) ?? []], shared);
    }
}
