using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Delivery;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using Takan.Visits.Rectification;
using Takan.Visits.Reports;

namespace Takan.Visits.Conclusion;

/// <summary>Ends a case whose result was told, once every inspection that was held is sealed and a decision after a lapse and the review report are on paper.</summary>
public sealed class ConcludeCase(TakanDb db, CaseActs acts, SealedCases seals, DeliveryActs deliveries)
{
    public async Task<Outcome<Case>> HandleAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        if (act.Move(CaseCommand.Conclude, await FactsAsync(act.Case, act.Profile, cancellationToken), []) is { } no) return no;
        await deliveries.ExpectAsync(act, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    /// <summary>What the table is asked with; the page asks with the same.</summary>
    public async Task<CaseFacts> FactsAsync(Case @case, CaseProfile profile, CancellationToken cancellationToken) => new()
    {
        EverythingSealed = await seals.IsSealedAsync(@case.Id, cancellationToken) && await IsOnPaperAsync(@case.Id, cancellationToken),
        Review = CaseReview.Of(@case, profile),
        Report = CaseReport.Of(@case, profile, (await db.ToldInspectionsAsync(@case.Id, cancellationToken)).Count > 0),
    };

    private async Task<bool> IsOnPaperAsync(CaseId id, CancellationToken cancellationToken) =>
        !await db.Set<LapseDecision>().AnyAsync(row => row.CaseId == id && row.PaperAt == null, cancellationToken)
        && !await db.Set<ReviewReport>().AnyAsync(row => row.CaseId == id && row.PaperAt == null, cancellationToken);
}
