using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Queue;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The queue of HC-21: cases that wait for their first contact, in order of acceptance. Where the bureau sends by area each pair has its own line in it (LT-07).</summary>
public sealed class WaitingQueue(TakanDb db, PairRoutes routes)
{
    public IQueryable<Case> Of(Guid bureauId) => db.Set<Case>()
        .Where(row => row.BureauId == bureauId && row.AcceptedAt != null
            && ((row.State == CaseState.Consented
                    && !db.VisitsOfCases().Any(held => held.CaseId == row.Id
                        && db.Set<ContactAttempt>().Any(attempt => attempt.InspectionId == held.Visit.Id)))
                || (row.State == CaseState.Inspecting && db.VisitsOfCases().Any(held =>
                    held.Visit.State == InspectionState.Planned
                    && held.CaseId == row.Id
                    && !db.Set<ContactAttempt>().Any(attempt => attempt.InspectionId == held.Visit.Id)))))
        .OrderBy(row => row.AcceptedAt).ThenBy(row => row.Id);

    /// <summary>Those that nobody has taken up: whoever takes a case looks past what a colleague already answers for.</summary>
    public IQueryable<Case> Untaken(Guid bureauId) => Of(bureauId).Where(row => row.State == CaseState.Consented && row.ResponsibleOfficer == null);

    /// <summary>What an officer is offered to take, oldest first: what was sent to the own pair, or to nobody.</summary>
    public async Task<IReadOnlyList<Case>> OfferedAsync(Guid bureauId, Guid officer, CancellationToken cancellationToken)
    {
        var map = await routes.OfAsync(bureauId, cancellationToken);
        return [.. (await Untaken(bureauId).AsNoTracking().ToListAsync(cancellationToken)).Where(row => map.DutyOf(row).Concerns(officer))];
    }

    /// <summary>The first of <see cref="OfferedAsync"/>, if any. Where nobody is sent by area it is one row of the database, however long the queue.</summary>
    public async Task<IReadOnlyList<CaseId>> NextAsync(Guid bureauId, Guid officer, CancellationToken cancellationToken)
    {
        var map = await routes.OfAsync(bureauId, cancellationToken);
        if (map.IsEmpty) return await Untaken(bureauId).Select(row => row.Id).Take(1).ToListAsync(cancellationToken);
        var waiting = await Untaken(bureauId).Select(row => new { row.Id, row.Matter, row.Subdistrict }).ToListAsync(cancellationToken);
        return [.. waiting.Where(row => map.DutyOf(row.Matter, row.Subdistrict).Concerns(officer)).Select(row => row.Id).Take(1)];
    }

    /// <summary>Whether the officer may take it up without a reason, as far as the order goes.</summary>
    public async Task<Turn> TurnToTakeAsync(Case @case, Guid officer, CancellationToken cancellationToken)
    {
        // Back from the visit to video: its officer goes on with it, before or after others.
        if (@case.ResponsibleOfficer is not null) return new(HasCome: true, Ahead: 0);
        var map = await routes.OfAsync(@case.BureauId, cancellationToken);
        return await TurnAsync(@case, Untaken(@case.BureauId), other => map.DutyOf(other.Matter, other.Subdistrict).Concerns(officer), cancellationToken);
    }

    /// <summary>Whether this caller may call the applicant without a reason: nobody waits for a colleague to call first.</summary>
    public async Task<Turn> TurnToCallAsync(Case @case, Guid caller, CancellationToken cancellationToken)
    {
        var map = await routes.OfAsync(@case.BureauId, cancellationToken);
        return await TurnAsync(
            @case, Of(@case.BureauId).Where(row => row.ResponsibleOfficer == null || row.ResponsibleOfficer == caller),
            other => other.IsTaken || map.DutyOf(other.Matter, other.Subdistrict).Concerns(caller), cancellationToken);
    }

    /// <summary>Where the case stands. Missed calls count as contact: nobody blocks the queue by not picking up.</summary>
    public async Task<Turn> TurnOfAsync(Case @case, CancellationToken cancellationToken)
    {
        var map = await routes.OfAsync(@case.BureauId, cancellationToken);
        var own = map.DutyOf(@case);
        return await TurnAsync(@case, Of(@case.BureauId), other => own.SharesLineWith(map.DutyOf(other.Matter, other.Subdistrict)), cancellationToken);
    }

    private async Task<Turn> TurnAsync(Case @case, IQueryable<Case> waiting, Func<Other, bool> counts, CancellationToken cancellationToken)
    {
        if (@case.AcceptedAt is not { } accepted) return default;
        // Who was accepted later is not ahead.
        var others = await waiting.Where(row => row.Id != @case.Id && row.AcceptedAt <= accepted)
            .Select(row => new Other(row.Id, row.AcceptedAt!.Value, row.Matter, row.Subdistrict, row.ResponsibleOfficer != null)).ToListAsync(cancellationToken);
        var own = new Waiting(@case.Id, accepted, await WasContactedAsync(@case, cancellationToken));
        return AcceptanceQueue.TurnOf(own, others.Where(counts).Select(row => new Waiting(row.Id, row.AcceptedAt, Contacted: false)));
    }

    private async Task<bool> WasContactedAsync(Case @case, CancellationToken cancellationToken) =>
        await db.OpenInspectionAsync(@case.Id, cancellationToken) is { } open
            ? open.State != InspectionState.Planned || await db.Set<ContactAttempt>().AnyAsync(attempt => attempt.InspectionId == open.Id, cancellationToken)
            // Back from the visit to video: the first contact was made then.
            : await db.AllVisitsOf(@case.Id).AnyAsync(inspection => db.Set<ContactAttempt>().Any(attempt => attempt.InspectionId == inspection.Id), cancellationToken);

    private sealed record Other(CaseId Id, DateTime AcceptedAt, string Matter, string? Subdistrict, bool IsTaken);
}
