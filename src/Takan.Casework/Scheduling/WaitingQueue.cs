using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Law.Queue;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The queue of HC-21: cases that wait for their first contact, in order of acceptance.</summary>
public sealed class WaitingQueue(TakanDb db)
{
    public IQueryable<Case> Of(Guid bureauId) => db.Set<Case>()
        .Where(row => row.BureauId == bureauId && row.AcceptedAt != null
            && (row.State == CaseState.Consented
                || (row.State == CaseState.Inspecting && db.Set<Inspection>().Any(inspection =>
                    inspection.State == InspectionState.Planned
                    && inspection.Cases.Any(link => link.CaseId == row.Id)
                    && !db.Set<ContactAttempt>().Any(attempt => attempt.InspectionId == inspection.Id)))))
        .OrderBy(row => row.AcceptedAt).ThenBy(row => row.Id);

    /// <summary>No case accepted earlier still waits. Missed calls count as contact: nobody blocks the queue by not picking up.</summary>
    public async Task<bool> IsOldestAsync(Case @case, CancellationToken cancellationToken)
    {
        if (@case.AcceptedAt is not { } accepted) return false;
        var others = await Of(@case.BureauId).Where(row => row.Id != @case.Id).Select(row => new { row.Id, row.AcceptedAt }).ToListAsync(cancellationToken);
        return AcceptanceQueue.IsOldest(@case.Id,
            [.. others.Select(row => new Waiting(row.Id, row.AcceptedAt!.Value, Contacted: false)), new Waiting(@case.Id, accepted, Contacted: false)]);
    }
}
