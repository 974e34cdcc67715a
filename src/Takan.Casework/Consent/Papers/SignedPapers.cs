using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;

namespace Takan.Casework.Consent;

/// <summary>A page of a paper that was signed or sealed by hand.</summary>
/// <param name="Title">Of the paper that it belongs to.</param>
public sealed record SignedPage(EvidenceObject File, string Title, int Number);

/// <summary>Finds the scans of papers signed by hand, the oldest first, and hands them out.</summary>
public sealed class SignedPapers(TakanDb db, Vault vault)
{
    public async Task<IReadOnlyList<SignedPage>> OfAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<EvidenceObject>().AsNoTracking()
            .Where(row => row.CaseId == caseId && row.Kind == EvidenceKind.Material).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(Read).OfType<SignedPage>()];
    }

    public async Task<IResult> AnswerAsync(CaseId caseId, Guid scanId, CancellationToken cancellationToken) =>
        (await OfAsync(caseId, cancellationToken)).FirstOrDefault(page => page.File.Id == scanId) is { } found
            ? TypedResults.Stream(vault.OpenRead(found.File), found.File.MediaType, found.File.Name)
            : RefusalPage.Problem(AccessDecision.NotYours);

    private static SignedPage? Read(EvidenceObject row)
    {
        var facts = JsonNode.Parse(row.Facts)!;
        return facts["purpose"]?.GetValue<string>() == PaperScans.Purpose ? new(row, facts["title"]!.GetValue<string>(), facts["page"]!.GetValue<int>()) : null;
    }
}
