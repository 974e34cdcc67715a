using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;

namespace Takan.Visits.Custody;

/// <summary>Who stands how to a kept object: the people of its case.</summary>
public sealed class EvidenceScope(TakanDb db) : IResourceScope
{
    public string RouteValue => "evidenceId";

    public async Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(value, "D", out var id)) return null;
        var evidence = await db.Set<EvidenceObject>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (evidence is null) return null;
        var caseId = evidence.CaseId;
        var officer = await db.Set<Case>().Where(row => row.Id == caseId).Select(row => row.ResponsibleOfficer).SingleAsync(cancellationToken);
        var team = await db.Set<Inspection>().AsNoTracking().Where(row => row.Cases.Any(link => link.CaseId == caseId))
            .SelectMany(row => row.Team.Select(member => member.StaffId)).ToListAsync(cancellationToken);
        return new(evidence.BureauId, [caseId], officer is { } responsible ? [responsible, .. team] : team);
    }
}
