using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Casework.Consent;

/// <summary>How others find what the applicant agreed to.</summary>
public static class ConsentQueries
{
    public static Task<SignedLetter?> LatestLetterAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Set<SignedLetter>().Where(row => row.CaseId == caseId && row.Commitment == null).OrderByDescending(row => row.SignedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The commitment that takes the place of the inspection; null when none was signed.</summary>
    public static Task<SignedLetter?> LatestCommitmentAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Set<SignedLetter>().Where(row => row.CaseId == caseId && row.Commitment != null).OrderByDescending(row => row.SignedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Whether the newest answer to a separate consent was yes: <c>place</c>, <c>face</c>, <c>recording</c>.</summary>
    public static async Task<bool> HasGivenAsync(this TakanDb db, CaseId caseId, string kind, CancellationToken cancellationToken) =>
        await db.Set<GivenConsent>().Where(row => row.CaseId == caseId && row.Kind == kind)
            .OrderByDescending(row => row.At).Select(row => (bool?)row.Given).FirstOrDefaultAsync(cancellationToken) ?? false;
}
