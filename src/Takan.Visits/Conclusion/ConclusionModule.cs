using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Conclusion;

public static class ConclusionModule
{
    public static void AddConclusion(this IServiceCollection services) => services.AddScoped<ConcludeCase>();

    public static void MapConclusion(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/cases/{caseId}/conclude", async (CaseId caseId, ConcludeCase act, CancellationToken stop) =>
            (await act.HandleAsync(new(caseId), stop)).IsAllowed(out _, out var refusal) ? TypedResults.NoContent() : RefusalPage.Problem(refusal))
            .WithMetadata(new StaffMayAttribute(VisitPermissions.Conclude) { Of = "caseId" });
}
