using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>Hands out the papers of an application: to those who check them, and to the applicant who sent them.</summary>
public static class MaterialEndpoints
{
    public static void MapMaterials(this IEndpointRouteBuilder app)
    {
        app.MapGet("/cases/{caseId:guid}/materials/{materialId:guid}", (Guid caseId, Guid materialId, CaseMaterials materials, Vault vault, CancellationToken stop) =>
            AnswerAsync(new(caseId), materialId, materials, vault, stop)).WithMetadata(new StaffMayAttribute(CaseworkPermissions.Materials) { Of = "caseId" });
        app.MapGet("/my/materials/{materialId:guid}", (Guid materialId, CurrentActor current, CaseMaterials materials, Vault vault, CancellationToken stop) =>
            AnswerAsync(current.Applicant.CaseId, materialId, materials, vault, stop)).WithMetadata(new ApplicantMayAttribute());
    }

    private static async Task<IResult> AnswerAsync(CaseId caseId, Guid materialId, CaseMaterials materials, Vault vault, CancellationToken cancellationToken) =>
        (await materials.OfAsync(caseId, cancellationToken)).FirstOrDefault(one => one.File.Id == materialId) is { } found
            ? TypedResults.Stream(vault.OpenRead(found.File), found.File.MediaType, found.File.Name)
            : RefusalPage.Problem(AccessDecision.NotYours);
}
