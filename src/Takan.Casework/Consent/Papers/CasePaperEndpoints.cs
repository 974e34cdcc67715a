using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Consent;

/// <summary>The papers from before the visit, for the applicant and for the staff.</summary>
public static class CasePaperEndpoints
{
    public static void MapCasePapers(this IEndpointRouteBuilder app)
    {
        var mine = app.MapGroup("/my/papers").WithMetadata(new ApplicantMayAttribute());
        mine.MapGet("/consent-letter", async (CurrentActor current, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.LetterAsync(current.Applicant.CaseId, ct), "consent-letter.pdf"));
        mine.MapGet("/acceptance-notice", async (CurrentActor current, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.AcceptanceAsync(current.Applicant.CaseId, ct), "acceptance-notice.pdf"));
        mine.MapGet("/correction-notice", async (CurrentActor current, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.CorrectionAsync(current.Applicant.CaseId, ct), "correction-notice.pdf"));
        mine.MapGet("/refusal-notice", async (CurrentActor current, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.RefusalAsync(current.Applicant.CaseId, ct), "refusal-notice.pdf"));
        mine.MapGet("/blank-letter", async (CurrentActor current, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.BlankLetterAsync(current.Applicant.CaseId, ct), "consent-letter-blank.pdf"));
        mine.MapGet("/scans/{scanId:guid}", async (Guid scanId, CurrentActor current, SignedPapers scans, CancellationToken ct) =>
            await scans.AnswerAsync(current.Applicant.CaseId, scanId, ct));
        var staff = app.MapGroup("/cases/{caseId:guid}").WithMetadata(new StaffMayAttribute(CaseworkPermissions.Read) { Of = "caseId" });
        staff.MapGet("/consent-letter", async (Guid caseId, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.LetterAsync(new CaseId(caseId), ct), "consent-letter.pdf"));
        staff.MapGet("/acceptance-notice", async (Guid caseId, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.AcceptanceAsync(new CaseId(caseId), ct), "acceptance-notice.pdf"));
        staff.MapGet("/correction-notice", async (Guid caseId, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.CorrectionAsync(new CaseId(caseId), ct), "correction-notice.pdf"));
        staff.MapGet("/refusal-notice", async (Guid caseId, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.RefusalAsync(new CaseId(caseId), ct), "refusal-notice.pdf"));
        staff.MapGet("/blank-letter", async (Guid caseId, CasePapers papers, CancellationToken ct) =>
            Answer(await papers.BlankLetterAsync(new CaseId(caseId), ct), "consent-letter-blank.pdf"));
        // What is on a scanned paper is not masked: for those who may see the papers of the application.
        app.MapGet("/cases/{caseId:guid}/scans/{scanId:guid}", async (Guid caseId, Guid scanId, SignedPapers scans, CancellationToken ct) =>
            await scans.AnswerAsync(new CaseId(caseId), scanId, ct)).WithMetadata(new StaffMayAttribute(CaseworkPermissions.Materials) { Of = "caseId" });
        app.MapGet("/cases/{caseId:guid}/join-card", JoinCard.PrintAsync).WithMetadata(new StaffMayAttribute(CaseworkPermissions.Link) { Of = "caseId" });
    }

    private static IResult Answer(byte[]? pdf, string name) =>
        pdf is null ? RefusalPage.Problem(AccessDecision.NotYours) : TypedResults.File(pdf, "application/pdf", name);
}
