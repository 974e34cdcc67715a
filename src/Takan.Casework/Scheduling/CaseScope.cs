using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Who stands how to a case: the window clerk until an officer takes it up, then the officer and the present team.</summary>
internal sealed class CaseScope(TakanDb db) : IResourceScope
{
    public string RouteValue => "caseId";

    public async Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(value, null, out var id)) return null;
        var @case = await db.Set<Case>().AsNoTracking().Where(row => row.Id == id)
            .Select(row => new { row.BureauId, row.RegisteredBy, row.ResponsibleOfficer }).SingleOrDefaultAsync(cancellationToken);
        if (@case is null) return null;
        var latest = @case.ResponsibleOfficer is null ? null
            : await db.InspectionsOf(id).AsNoTracking().OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken);
        return new(@case.BureauId, [id], AssignedTo(@case.RegisteredBy, @case.ResponsibleOfficer, latest));
    }

    public static IReadOnlyCollection<Guid> AssignedTo(Guid? clerk, Guid? officer, Inspection? latest) =>
        officer is { } taken ? [taken, .. latest?.Team.Select(member => member.StaffId) ?? []] : clerk is { } window ? [window] : [];
}

/// <summary>Who stands how to an inspection: its team and the officers responsible for its cases.</summary>
internal sealed class InspectionScope(TakanDb db) : IResourceScope
{
    public string RouteValue => "inspectionId";

    public async Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken)
    {
        if (!InspectionId.TryParse(value, null, out var id)) return null;
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (inspection is null) return null;
        var cases = inspection.Cases.ConvertAll(link => link.CaseId);
        var officers = await db.Set<Case>().Where(row => cases.Contains(row.Id) && row.ResponsibleOfficer != null)
            .Select(row => row.ResponsibleOfficer!.Value).ToListAsync(cancellationToken);
        return new(inspection.BureauId, cases, [.. inspection.Team.Select(member => member.StaffId), .. officers])
        {
            Watching = await db.WatchingAsync(id, cancellationToken),
            Inspection = id,
        };
    }
}
