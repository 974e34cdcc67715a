using Microsoft.EntityFrameworkCore;
using Takan.Law.Hall;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Visits.Hall;

internal static class AssistanceQueries
{
    /// <summary>Why this case cannot be helped with now by this person; null when it can.</summary>
    public static async Task<Law.Refusal?> ObjectionToHelpAsync(this TakanDb db, Guid staffId, CaseId caseId, DateTime now, CancellationToken cancellationToken)
    {
        var since = now - AssistanceRules.Life;
        var recent = await db.Set<HallAssistance>().AsNoTracking()
            .Where(row => row.BeganAt > since && row.EndedAt == null && (row.StaffId == staffId || row.CaseId == caseId)).ToListAsync(cancellationToken);
        return AssistanceRules.OfBeginning(staffId, caseId, recent.Select(row => row.Standing), now);
    }

    /// <summary>Who helps with the case now; null when nobody does.</summary>
    public static async Task<HallAssistance?> RunningHelpAsync(this TakanDb db, CaseId caseId, DateTime now, CancellationToken cancellationToken) =>
        (await db.Set<HallAssistance>().Where(row => row.CaseId == caseId && row.BeganAt != null && row.EndedAt == null).ToListAsync(cancellationToken))
            .Find(row => row.Standing.Runs(now));
}
