using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.CasePage;

/// <summary>The cases as JSON: the same handlers as the pages, so nothing can be gone round here.</summary>
internal static class CaseApi
{
    public static void MapCaseApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/cases").DisableAntiforgery().AddEndpointFilter<JsonOnly>();
        api.MapGet("", (CaseList list, CaseReader reader, CurrentActor current, Law.Process.CaseState? state, CancellationToken stop) =>
            ListAsync(list, reader, current, new(null, state), stop)).May(CaseworkPermissions.View, of: null);
        // In a body: people search by numbers of persons, and addresses stay in logs.
        api.MapPost("search", (SearchRequest sent, CaseList list, CaseReader reader, CurrentActor current, CancellationToken stop) =>
            ListAsync(list, reader, current, sent, stop)).May(CaseworkPermissions.View, of: null);
        api.MapPost("", RegisterAsync).May(CaseworkPermissions.Register, of: null);
        api.MapGet("{caseId}", (CaseId caseId, CaseReader reader, CancellationToken stop) => ShowAsync(caseId, reader, stop)).May(CaseworkPermissions.Read);

        api.MapPost("{caseId}/accept", async (CaseId caseId, AcceptRequest sent, AcceptCase act, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(new(new(caseId, sent.Version, sent.Once), sent.MaterialsComplete, sent.Compared, sent.NoOccasion), stop), caseId, reader, stop)).May(CaseworkPermissions.Accept);
        api.MapPost("{caseId}/return", async (CaseId caseId, ReturnRequest sent, ReturnCase act, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(new(new(caseId, sent.Version, sent.Once), sent.Corrections), stop), caseId, reader, stop)).May(CaseworkPermissions.Accept);
        api.MapPost("{caseId}/resubmit", async (CaseId caseId, PlainRequest sent, ResubmitCase act, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(new(caseId, sent.Version, sent.Once), stop), caseId, reader, stop)).May(CaseworkPermissions.Accept);
        api.MapPost("{caseId}/refuse", async (CaseId caseId, ReasonRequest sent, RefuseCase act, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(new(new(caseId, sent.Version, sent.Once), sent.Reason), stop), caseId, reader, stop)).May(CaseworkPermissions.Accept);
        api.MapPost("{caseId}/withdraw", async (CaseId caseId, ReasonRequest sent, WithdrawCase act, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(new(new(caseId, sent.Version, sent.Once), sent.Reason), stop), caseId, reader, stop)).May(CaseworkPermissions.Withdraw);
        api.MapPost("{caseId}/on-site", async (CaseId caseId, ReasonRequest sent, SendToVisit act, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(new(new(caseId, sent.Version, sent.Once), sent.Reason), stop), caseId, reader, stop)).May(CaseworkPermissions.SendToVisit);
        api.MapPost("{caseId}/take", async (CaseId caseId, TakeRequest sent, TakeCase act, CurrentActor current, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(current.Staff, new(new(caseId, sent.Version, sent.Once), sent.OutOfOrderReason), stop), caseId, reader, stop)).May(CaseworkPermissions.Take);
        api.MapPost("{caseId}/reassign", async (CaseId caseId, ReassignRequest sent, ReassignCase act, CurrentActor current, CaseReader reader, CancellationToken stop) =>
            await AnswerAsync(await act.HandleAsync(current.Staff, new(new(caseId, sent.Version, sent.Once), sent.Officer, sent.Reason), stop), caseId, reader, stop)).May(CaseworkPermissions.Reassign);
        MapInspections(app);
    }

    private static void MapInspections(WebApplication app)
    {
        var api = app.MapGroup("/api/inspections/{inspectionId}").DisableAntiforgery().AddEndpointFilter<JsonOnly>();
        api.MapPost("contact", async (InspectionId inspectionId, ContactRequest sent, LogContact act, CurrentActor current, CancellationToken stop) =>
            Answer(await act.HandleAsync(current.Staff, new(new(inspectionId, sent.Version, sent.Once), sent.Reached, sent.MatterExplained, sent.Note, sent.OutOfOrderReason), stop))).MayInspect();
        api.MapPost("team", async (InspectionId inspectionId, TeamRequest sent, AssignTeam act, CancellationToken stop) =>
            Answer(await act.HandleAsync(new(new(inspectionId, sent.Version, sent.Once), sent.People, sent.PairReason), stop))).MayInspect();
        api.MapPost("book", async (InspectionId inspectionId, BookRequest sent, BookAppointment act, CancellationToken stop) =>
            Answer(await act.HandleAsync(new(new(inspectionId, sent.Version, sent.Once), sent.At.UtcDateTime), stop))).MayInspect();
        api.MapPost("file-visit", async (InspectionId inspectionId, PlainRequest sent, FileVisit act, CurrentActor current, CancellationToken stop) =>
            Answer(await act.HandleAsync(current.Staff, new(inspectionId, sent.Version, sent.Once), stop))).MayInspect();
        api.MapPost("move", async (InspectionId inspectionId, MoveRequest sent, MoveAppointment act, CancellationToken stop) =>
            Answer(await act.HandleAsync(new(new(inspectionId, sent.Version, sent.Once), sent.At.UtcDateTime, sent.AskedBy, sent.Reason), stop))).MayInspect();
        api.MapPost("no-show", async (InspectionId inspectionId, NoShowRequest sent, RecordNoShow act, CancellationToken stop) =>
            Answer(await act.HandleAsync(new(new(inspectionId, sent.Version, sent.Once), sent.Because, sent.Note), stop))).MayInspect();
    }

    private static async Task<IResult> ListAsync(CaseList list, CaseReader reader, CurrentActor current, SearchRequest sent, CancellationToken stop)
    {
        var staff = current.Staff;
        var page = await list.ReadAsync(staff, new(sent.Find, sent.State), stop);
        var views = await reader.ReadAsync([.. page.Rows.Select(row => row.Id)], stop);
        var answers = views.Select(view => view.IsOpenTo(staff, CaseworkPermissions.Read) ? CaseAnswer.Of(view) : CaseAnswer.ForTheQueue(view));
        return TypedResults.Ok(new { total = page.Total, more = page.IsLonger, cases = answers });
    }

    private static async Task<IResult> RegisterAsync(RegisterRequest sent, RegisterCase register, CaseReader reader, CurrentActor current, CancellationToken stop)
    {
        var (done, errors, alike) = await register.HandleAsync(current.Staff, new(sent.Case, sent.Once, sent.Compared), stop);
        return done is null
            ? FieldProblem.Of(errors, alike.Select(SimilarAnswer.Of))
            : TypedResults.Created($"/api/cases/{done.Id}", CaseAnswer.Of(await reader.ReadAsync(done.Id, stop)));
    }

    private static async Task<IResult> ShowAsync(CaseId id, CaseReader reader, CancellationToken stop) =>
        TypedResults.Ok(CaseAnswer.Of(await reader.ReadAsync(id, stop)));

    private static async Task<IResult> AnswerAsync<T>(Outcome<T> outcome, CaseId id, CaseReader reader, CancellationToken stop) =>
        outcome.IsAllowed(out _, out var refusal) ? await ShowAsync(id, reader, stop) : RefusalPage.Problem(refusal);

    private static IResult Answer(Outcome<Inspection> outcome) =>
        outcome.IsAllowed(out var inspection, out var refusal) ? TypedResults.Ok(InspectionAnswer.Of(inspection)) : RefusalPage.Problem(refusal);

    private static void May(this RouteHandlerBuilder endpoint, string permission, string? of = "caseId") =>
        endpoint.WithMetadata(new StaffMayAttribute(permission) { Of = of });

    private static void MayInspect(this RouteHandlerBuilder endpoint) => endpoint.May(CaseworkPermissions.Schedule, "inspectionId");
}

/// <param name="Find">Number, name, credit code, address, or the last four of a person's number or telephone.</param>
public sealed record SearchRequest(string? Find, Law.Process.CaseState? State = null);

/// <param name="Once">Key of this registration: sent again, it gives the same case.</param>
/// <param name="Compared">What is similar was looked at; register all the same.</param>
public sealed record RegisterRequest(CaseForm Case, Guid? Once = null, bool Compared = false);
