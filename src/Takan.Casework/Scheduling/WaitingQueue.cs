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
            && ((row.State == CaseState.Consented
                    && !db.Set<Inspection>().Any(inspection => inspection.Cases.Any(link => link.CaseId == row.Id)
                        && db.Set<ContactAttempt>().Any(attempt => attempt.InspectionId == inspection.Id)))
                || (row.State == CaseState.Inspecting && db.Set<Inspection>().Any(inspection =>
                    inspection.State == InspectionState.Planned
                    && inspection.Cases.Any(link => link.CaseId == row.Id)
                    && !db.Set<ContactAttempt>().Any(attempt => attempt.InspectionId == inspection.Id)))))
        .OrderBy(row => row.AcceptedAt).ThenBy(row => row.Id);

    /// <summary>Those that nobody has taken up: whoever takes a case looks past what a colleague already answers for.</summary>
    public IQueryable<Case> Untaken(Guid bureauId) => Of(bureauId).Where(row => row.State == CaseState.Consented && row.ResponsibleOfficer == null);

    /// <summary>Whether it may be taken up without a reason.</summary>
    public async Task<Turn> TurnToTakeAsync(Case @case, CancellationToken cancellationToken) =>
        // Back from the visit to video: its officer goes on with it, before or after others.
        @case.ResponsibleOfficer is null ? await TurnAsync(@case, Untaken(@case.BureauId), cancellationToken) : new(HasCome: true, Ahead: 0);

    /// <summary>Whether this caller may call the applicant without a reason: nobody waits for a colleague to call first.</summary>
    public Task<Turn> TurnToCallAsync(Case @case, Guid caller, CancellationToken cancellationToken) =>
        TurnAsync(@case, Of(@case.BureauId).Where(row => row.ResponsibleOfficer == null || row.ResponsibleOfficer == caller), cancellationToken);

    /// <summary>Where the case stands. Missed calls count as contact: nobody blocks the queue by not picking up.</summary>
    public Task<Turn> TurnOfAsync(Case @case, CancellationToken cancellationToken) => TurnAsync(@case, Of(@case.BureauId), cancellationToken);

    private async Task<Turn> TurnAsync(Case @case, IQueryable<Case> waiting, CancellationToken cancellationToken)
    {
        if (@case.AcceptedAt is not { } accepted) return default;
        // Who was accepted later is not ahead.
        var others = await waiting.Where(row => row.Id != @case.Id && row.AcceptedAt <= accepted).Select(row => new { row.Id, row.AcceptedAt }).ToListAsync(cancellationToken);
        var own = new Waiting(@case.Id, accepted, await WasContactedAsync(@case, cancellationToken));
        return AcceptanceQueue.TurnOf(own, others.Select(row => new Waiting(row.Id, row.AcceptedAt!.Value, Contacted: false)));
    }

    private async Task<bool> WasContactedAsync(Case @case, CancellationToken cancellationToken) =>
        await db.OpenInspectionAsync(@case.Id, cancellationToken) is { } open
            ? open.State != InspectionState.Planned || await db.Set<ContactAttempt>().AnyAsync(attempt => attempt.InspectionId == open.Id, cancellationToken)
            // Back from the visit to video: the first contact was made then.
            : await db.Set<ContactAttempt>().AnyAsync(attempt => db.Set<Inspection>().Any(inspection =>
                inspection.Id == attempt.InspectionId && inspection.Cases.Any(link => link.CaseId == @case.Id)), cancellationToken);
}
