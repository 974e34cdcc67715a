using Microsoft.EntityFrameworkCore;
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

        var facts = new CaseFacts
        {
            EverythingSealed = await seals.IsSealedAsync(act.Case.Id, cancellationToken) && await IsOnPaperAsync(act.Case.Id, cancellationToken),
            Review = CaseReview.Of(act.Case, act.Profile),
            Report = CaseReport.Of(act.Case, act.Profile, (await db.ToldInspectionsAsync(act.Case.Id, cancellationToken)).Count > 0),
        };
        if (act.Move(CaseCommand.Conclude, facts, []) is { } no) return no;
        await deliveries.ExpectAsync(act, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    private async Task<bool> IsOnPaperAsync(CaseId id, CancellationToken cancellationToken) =>
        !await db.Set<LapseDecision>().AnyAsync(row => row.CaseId == id && row.PaperAt == null, cancellationToken)
        && !await db.Set<ReviewReport>().AnyAsync(row => row.CaseId == id && row.PaperAt == null, cancellationToken);
}
