using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;

namespace Takan.Casework.Delivery;

/// <summary>The proof of service and what was served, for the applicant and for the staff.</summary>
public static class DeliveryPaperEndpoints
{
    public static void MapDeliveryPapers(this IEndpointRouteBuilder app)
    {
        var mine = app.MapGroup("/my/papers").WithMetadata(new ApplicantMayAttribute());
        mine.MapGet("/service-proof", async (CurrentActor current, DeliveryPapers papers, CancellationToken ct) => Answer(await papers.ServiceProofAsync(current.Applicant.CaseId, ct)));
        mine.MapGet("/result", async (CurrentActor current, DeliveryPapers papers, Vault vault, CancellationToken ct) => Answer(await papers.ResultAsync(current.Applicant.CaseId, ct), vault));
        var staff = app.MapGroup("/cases/{caseId:guid}").WithMetadata(new StaffMayAttribute(CaseworkPermissions.Read) { Of = "caseId" });
        staff.MapGet("/service-proof", async (Guid caseId, DeliveryPapers papers, CancellationToken ct) => Answer(await papers.ServiceProofAsync(new CaseId(caseId), ct)));
        staff.MapGet("/result-file", async (Guid caseId, DeliveryPapers papers, Vault vault, CancellationToken ct) => Answer(await papers.ResultAsync(new CaseId(caseId), ct), vault));
    }

    private static IResult Answer(byte[]? pdf) =>
        pdf is null ? RefusalPage.Problem(AccessDecision.NotYours) : TypedResults.File(pdf, "application/pdf", "service-proof.pdf");

    private static IResult Answer(EvidenceObject? file, Vault vault) =>
        file is null ? RefusalPage.Problem(AccessDecision.NotYours) : TypedResults.Stream(vault.OpenRead(file), file.MediaType, file.Name);
}
