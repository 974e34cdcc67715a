using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>What the console does in a trial inspection or guidance, where it judges nothing.</summary>
public static class AdviceEndpoints
{
    public static void MapAdvice(this IEndpointRouteBuilder app)
    {
        var visit = app.MapGroup("/api/inspections/{inspectionId}/advice").WithMetadata(new StaffMayAttribute(VisitPermissions.Conduct) { Of = "inspectionId" });
        visit.MapPut("", async (InspectionId inspectionId, AdviceInput input, GiveAdvice handler, CancellationToken ct) =>
            (await handler.HandleAsync(inspectionId, input, ct)).IsAllowed(out var version, out var refusal) ? TypedResults.Ok(new { version }) : RefusalPage.Problem(refusal));
        visit.MapPost("/complete", (InspectionId inspectionId, CompleteAdvice handler, CancellationToken ct) => StaffRoomEndpoints.Answer(handler.HandleAsync(inspectionId, ct)));
        visit.MapPost("/break-off", (InspectionId inspectionId, ReasonInput input, CompleteAdvice handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.BreakOffAsync(inspectionId, input.Reason, ct)));
    }
}
