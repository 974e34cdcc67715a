using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Rectification;

public sealed record ExtendRequest(DateOnly Until, string Reason, int? Version = null, Guid? Once = null);

public sealed record NotMetRequest(string Reasons, bool AppealTold, int? Version = null, Guid? Once = null);

/// <summary>The decisions after a lapse for programs: the same handlers as the pages.</summary>
public static class RectificationEndpoints
{
    public static void MapRectification(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/cases/{caseId}").WithMetadata(new StaffMayAttribute(VisitPermissions.DecideRectification) { Of = "caseId" });
        api.MapPost("/extend-rectification", async (CaseId caseId, ExtendRequest sent, ExtendRectification act, CurrentActor current, CancellationToken stop) =>
            Answer(await act.HandleAsync(current.Staff, new(new(caseId, sent.Version, sent.Once), sent.Until, sent.Reason), stop)));
        api.MapPost("/not-met", async (CaseId caseId, NotMetRequest sent, DecideLapsed act, CancellationToken stop) =>
            Answer(await act.HandleAsync(new(new(caseId, sent.Version, sent.Once), sent.Reasons, sent.AppealTold), stop)));
    }

    private static IResult Answer(Outcome<Case> outcome) =>
        outcome.IsAllowed(out _, out var refusal) ? TypedResults.NoContent() : RefusalPage.Problem(refusal);
}
