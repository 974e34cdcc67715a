using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>What a platform sends. Strict: an unknown or repeated member is refused.</summary>
public sealed record PushRequest(string? Reference, CaseForm Case);

/// <summary>The one who sent it learns its number and where it stands.</summary>
public sealed record PushAnswer(Guid Id, string Reference, string Number, string State);

/// <summary>The interface for the platform of the province or the city: push and pull, with a client key (docs/platform-api.md).</summary>
public static class PlatformApi
{
    public static void MapPlatformApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/platform").DisableAntiforgery().AddEndpointFilter<JsonOnly>().WithMetadata(new ApiClientMayAttribute());
        api.MapPost("cases", PushAsync);
        api.MapGet("changes", async (string? after, CurrentActor current, StatusChanges changes, CancellationToken stop) =>
            (await changes.ReadAsync(current.Client, after, stop)).IsAllowed(out var page, out var refusal) ? TypedResults.Ok(page) : RefusalPage.Problem(refusal, StatusCodes.Status422UnprocessableEntity));
    }

    private static async Task<IResult> PushAsync(
        PushRequest sent, [FromHeader(Name = "Idempotency-Key")] string? key, ReceiveCase receive, TakanDb db, CurrentActor current, CancellationToken cancellationToken)
    {
        var (id, isRepeat, refusal, errors) = await receive.HandleAsync(current.Client, new(key, sent.Reference, sent.Case), cancellationToken);
        if (refusal is not null) return RefusalPage.Problem(refusal, refusal.Rule == PlatformRefusals.KeyMissing.Rule || refusal.Rule == PlatformRefusals.ReferenceMissing.Rule ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
        if (id is not { } known) return FieldProblem.Of(errors);
        var row = await db.Set<Case>().AsNoTracking().SingleAsync(one => one.Id == known, cancellationToken);
        var answer = new PushAnswer(known.Value, row.Reference!, row.Number, row.State.ToString());
        return isRepeat ? TypedResults.Ok(answer) : TypedResults.Created((string?)null, answer);
    }
}
