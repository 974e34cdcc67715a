using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Custody;

/// <summary>Hands out what was kept, to the team and to the applicant. The bytes are those of the evidence store.</summary>
public static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup("/inspections/{inspectionId}").WithMetadata(new StaffMayAttribute(VisitPermissions.ReadEvidence) { Of = "inspectionId" });
        staff.MapGet("/files/{evidenceId:guid}", FileAsync);
        staff.MapGet("/package", PackageAsync);
        app.MapGet("/cases/{caseId}/result-papers/{evidenceId:guid}", HandedBackAsync).WithMetadata(new StaffMayAttribute(VisitPermissions.ReadPapers) { Of = "caseId" });
        app.MapGet("/my/papers/{evidenceId:guid}", MineAsync).WithMetadata(new ApplicantMayAttribute());
    }

    private static async Task<IResult> FileAsync(InspectionId inspectionId, Guid evidenceId, TakanDb db, InspectionFiles files, Vault vault, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == inspectionId, cancellationToken);
        return Answer((await files.OfAsync(inspection, cancellationToken)).FirstOrDefault(row => row.Id == evidenceId), vault);
    }

    private static async Task<IResult> PackageAsync(InspectionId inspectionId, TakanDb db, InspectionFiles files, Vault vault, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == inspectionId, cancellationToken);
        return Answer((await files.OfAsync(inspection, cancellationToken)).FirstOrDefault(row => row.Kind == EvidenceKind.Package), vault);
    }

    /// <summary>The section that decides sees the papers from the hand-back on (LJ-14), and not the recording.</summary>
    private static async Task<IResult> HandedBackAsync(CaseId caseId, Guid evidenceId, TakanDb db, InspectionFiles files, Vault vault, CancellationToken cancellationToken)
    {
        var row = await db.Set<Case>().AsNoTracking().SingleAsync(one => one.Id == caseId, cancellationToken);
        return Answer(VisitSections.IsWithTheSection(row) ? (await files.OfCaseAsync(caseId, cancellationToken)).FirstOrDefault(one => one.Id == evidenceId && one.Kind == EvidenceKind.Paper) : null, vault);
    }

    private static async Task<IResult> MineAsync(Guid evidenceId, CurrentActor current, InspectionFiles files, Vault vault, CancellationToken cancellationToken) =>
        Answer((await files.OfCaseAsync(current.Applicant.CaseId, cancellationToken)).FirstOrDefault(row => row.Id == evidenceId), vault);

    private static IResult Answer(EvidenceObject? row, Vault vault) => row is null
        ? RefusalPage.Problem(AccessDecision.NotYours)
        : TypedResults.Stream(vault.OpenRead(row), row.MediaType, row.Name, enableRangeProcessing: true);
}
