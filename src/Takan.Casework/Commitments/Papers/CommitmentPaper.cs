using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Printing;
using Takan.Platform.Web;

namespace Takan.Casework.Commitments;

/// <summary>A commitment letter as it is printed: its text is read from the signed copy, never written anew.</summary>
/// <param name="Text">The signed canonical letter.</param>
public sealed record CommitmentPaper(CaseHead Head, SignedLetter Letter, JsonObject Text, PaperFoot Foot)
{
    public const string View = "/Commitments/Papers/CommitmentPaper.cshtml";
    public const string SignatureFile = "commitment-signature.png";
}

/// <summary>Prints the signed commitment when it is asked for.</summary>
public sealed class CommitmentPapers(TakanDb db, CaseHeads heads, SigningKeys keys, PaperPrinter printer, PublicAddress address)
{
    /// <returns>Null before it is signed.</returns>
    public async Task<byte[]?> PrintAsync(CaseId id, CancellationToken cancellationToken)
    {
        if (await db.LatestCommitmentAsync(id, cancellationToken) is not { SignaturePng: { } png } letter) return null;
        var head = await heads.ReadAsync(id, cancellationToken);
        var foot = new PaperFoot(head.Case.Number, address.Of("/s"), await keys.FingerprintAsync(head.Case.BureauId, cancellationToken));
        var paper = new CommitmentPaper(head, letter, JsonNode.Parse(letter.Copies[0].Content)!.AsObject(), foot);
        return await printer.PrintAsync(CommitmentPaper.View, paper, new Dictionary<string, byte[]> { [CommitmentPaper.SignatureFile] = png }, cancellationToken);
    }
}

public static class CommitmentPaperEndpoints
{
    public static void MapCommitmentPapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/my/papers/commitment", async (CurrentActor current, CommitmentPapers papers, CancellationToken ct) =>
            Answer(await papers.PrintAsync(current.Applicant.CaseId, ct))).WithMetadata(new ApplicantMayAttribute());
        app.MapGet("/cases/{caseId:guid}/commitment", async (Guid caseId, CommitmentPapers papers, CancellationToken ct) =>
            Answer(await papers.PrintAsync(new CaseId(caseId), ct))).WithMetadata(new StaffMayAttribute(CaseworkPermissions.Read) { Of = "caseId" });
    }

    private static IResult Answer(byte[]? pdf) => pdf is null ? RefusalPage.Problem(AccessDecision.NotYours) : TypedResults.File(pdf, "application/pdf", "commitment.pdf");
}
