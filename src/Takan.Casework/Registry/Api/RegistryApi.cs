using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>The register as JSON: the same handlers as the pages. There is no call that edits filed data.</summary>
internal static class RegistryApi
{
    public static void MapRegistryApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/registry").DisableAntiforgery().AddEndpointFilter<JsonOnly>();
        api.MapGet("", ListAsync).May(RegistryPermissions.View);
        api.MapPost("", FileAsync).May(RegistryPermissions.Keep);
        api.MapPost("papers", TakePaperAsync).May(RegistryPermissions.Keep);
        api.MapGet("{filingId}", ShowAsync).May(RegistryPermissions.View, "filingId");
        api.MapPost("{filingId}/changes", ApplyAsync).May(RegistryPermissions.Keep, "filingId");
        api.MapPost("{filingId}/confirm", ConfirmAsync).May(RegistryPermissions.Keep, "filingId");
        api.MapPost("changes/{changeId}/decision", DecideAsync).May(RegistryPermissions.Consent, "changeId");
    }

    /// <param name="kind">As on the page: inspecting staff where it is not said.</param>
    private static async Task<IResult> ListAsync(FilingList list, CurrentActor current, FilingKind? kind, string? find, CancellationToken stop)
    {
        var page = await list.ReadAsync(current.Staff.BureauId, new(kind ?? FilingKind.Person, find), stop);
        return TypedResults.Ok(new { total = page.Total, filings = page.Rows.Select(FilingAnswer.Of) });
    }

    private static async Task<IResult> ShowAsync(Guid filingId, TakanDb db, CancellationToken stop) =>
        TypedResults.Ok(FilingAnswer.Of(await db.Set<Filing>().AsNoTracking().SingleAsync(row => row.Id == filingId, stop)));

    private static async Task<IResult> FileAsync(FileRequest sent, FileSubject file, TakanDb db, CurrentActor current, CancellationToken stop)
    {
        var (id, errors, alike) = await file.HandleAsync(current.Staff, new(sent.Kind, sent.Subject, sent.Fields, sent.Compared, sent.Pledged, sent.Once), stop);
        if (id is not { } filed) return FieldProblem.Of(errors, alike.Select(FilingAnswer.Of));
        var row = await db.Set<Filing>().AsNoTracking().SingleAsync(filing => filing.Id == filed, stop);
        return TypedResults.Created($"/api/registry/{filed}", FilingAnswer.Of(row));
    }

    private static async Task<IResult> TakePaperAsync(PaperRequest sent, KeepPaper keep, CurrentActor current, CancellationToken stop)
    {
        using var content = new MemoryStream(sent.Content);
        return (await keep.HandleAsync(current.Staff, sent.Name, content, pictureOnly: false, stop)).IsAllowed(out var paper, out var refusal)
            ? TypedResults.Ok(new { id = paper.Id, sha256 = paper.Sha256 })
            : RefusalPage.Problem(refusal);
    }

    private static async Task<IResult> ApplyAsync(Guid filingId, ChangeRequest sent, ApplyForChange apply, CurrentActor current, CancellationToken stop)
    {
        var (id, refusal, errors) = await apply.HandleAsync(current.Staff, new(filingId, sent.Version, sent.Fields, sent.Reason, sent.Paper, sent.Once), stop);
        return (id, refusal) switch
        {
            ({ } change, _) => TypedResults.Created($"/registry/changes/{change}", new { id = change }),
            (_, { } no) => RefusalPage.Problem(no),
            _ => FieldProblem.Of(errors),
        };
    }

    private static async Task<IResult> ConfirmAsync(Guid filingId, ConfirmRequest sent, ConfirmFiling confirm, CancellationToken stop) =>
        (await confirm.HandleAsync(filingId, sent.Version, stop)).IsAllowed(out var filing, out var refusal) ? TypedResults.Ok(FilingAnswer.Of(filing)) : RefusalPage.Problem(refusal);

    private static async Task<IResult> DecideAsync(Guid changeId, DecisionRequest sent, DecideChange decide, CurrentActor current, CancellationToken stop) =>
        (await decide.HandleAsync(current.Staff, new(changeId, sent.Consent, sent.Reason, sent.Version, sent.Once), stop)).IsAllowed(out var change, out var refusal)
            ? TypedResults.Ok(new { id = change.Id, state = change.State.ToString() })
            : RefusalPage.Problem(refusal);

    private static void May(this RouteHandlerBuilder endpoint, string permission, string? of = null) =>
        endpoint.WithMetadata(new StaffMayAttribute(permission) { Of = of });
}
