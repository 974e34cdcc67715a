using Microsoft.EntityFrameworkCore;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law.Declarations;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Casework.Consent;

/// <summary>How others find what the applicant agreed to.</summary>
public static class ConsentQueries
{
    public static Task<SignedLetter?> LatestLetterAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Set<SignedLetter>().Where(row => row.CaseId == caseId && row.Commitment == null).OrderByDescending(row => row.SignedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The letter was signed, and no visit was chosen since.</summary>
    public static async Task<bool> VideoConsentStandsAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken)
    {
        if (await db.LatestLetterAsync(caseId, cancellationToken) is not { } letter) return false;
        return !await db.Set<RoadChoice>().AnyAsync(row => row.CaseId == caseId && row.Road == Road.OnSite && row.ChosenAt > letter.SignedAt, cancellationToken);
    }

    /// <summary>The commitment that takes the place of the inspection; null when none was signed.</summary>
    public static Task<SignedLetter?> LatestCommitmentAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Set<SignedLetter>().Where(row => row.CaseId == caseId && row.Commitment != null).OrderByDescending(row => row.SignedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The address declarations that stand, in the order of their signatures.</summary>
    public static Task<List<SignedDeclaration>> DeclarationsAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Set<SignedDeclaration>().Where(row => row.CaseId == caseId && row.VoidedAt == null).OrderBy(row => row.SignedAt).ToListAsync(cancellationToken);

    /// <summary>How many address declarations the case needs, and how many stand.</summary>
    public static async Task<DeclarationStanding> DeclarationStandingAsync(this TakanDb db, CaseHead head, CancellationToken cancellationToken)
    {
        var signed = await db.Set<SignedDeclaration>().CountAsync(row => row.CaseId == head.Case.Id && row.VoidedAt == null, cancellationToken);
        return DeclarationStanding.Of(head.Profile.Bureau.Declaration, head.Declarations, signed);
    }
}
