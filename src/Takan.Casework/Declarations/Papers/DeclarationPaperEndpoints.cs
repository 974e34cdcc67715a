using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Declarations;

/// <summary>The signed declarations: the applicant's own copies, and for the staff who may see the papers of the application, since the owner's number stands on them.</summary>
public static class DeclarationPaperEndpoints
{
    public static void MapDeclarationPapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/my/papers/declarations/{declarationId:guid}", async (Guid declarationId, CurrentActor current, DeclarationPapers papers, CancellationToken ct) =>
            Answer(await papers.PrintAsync(current.Applicant.CaseId, declarationId, ct))).WithMetadata(new ApplicantMayAttribute());
        app.MapGet("/cases/{caseId:guid}/declarations/{declarationId:guid}", async (Guid caseId, Guid declarationId, DeclarationPapers papers, CancellationToken ct) =>
            Answer(await papers.PrintAsync(new CaseId(caseId), declarationId, ct))).WithMetadata(new StaffMayAttribute(CaseworkPermissions.Materials) { Of = "caseId" });
    }

    private static IResult Answer(byte[]? pdf) =>
        pdf is null ? RefusalPage.Problem(AccessDecision.NotYours) : TypedResults.File(pdf, "application/pdf", "address-declaration.pdf");
}
