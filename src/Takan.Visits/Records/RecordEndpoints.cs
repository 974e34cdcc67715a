using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>Judging, signing and telling, from the console; countersigning and reading from the phone.</summary>
public static class RecordEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        MapConsole(app.MapGroup("/api/inspections/{inspectionId}").WithMetadata(new StaffMayAttribute(VisitPermissions.Conduct) { Of = "inspectionId" }));
        MapPhone(app.MapGroup("/api/my/visit").WithMetadata(new ApplicantMayAttribute()));
    }

    private static void MapConsole(RouteGroupBuilder inspection)
    {
        inspection.MapGet("/record", ReadAsync);
        inspection.MapPut("/items/{number}", async (InspectionId inspectionId, string number, JudgementInput input, JudgeItem handler, CancellationToken ct) =>
            (await handler.HandleAsync(inspectionId, number, input, ct)).IsAllowed(out var version, out var refusal)
                ? TypedResults.Ok(new { version }) : RefusalPage.Problem(refusal));
        inspection.MapPost("/complete", (InspectionId inspectionId, CompleteJudgement handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.HandleAsync(inspectionId, ct)));
        inspection.MapPost("/reopen", (InspectionId inspectionId, ReasonInput input, CompleteJudgement handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.ReopenAsync(inspectionId, input.Reason, ct)));
        inspection.MapPost("/supplements", (InspectionId inspectionId, SupplementInput input, AddSupplement handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.HandleAsync(inspectionId, input, ct)));
        inspection.MapPost("/opinions", (InspectionId inspectionId, OpinionInput input, SignOpinion handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.HandleAsync(inspectionId, input, ct)));
        inspection.MapPost("/attestations", (InspectionId inspectionId, AttestationInput input, AttestAbsence handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.HandleAsync(inspectionId, input, ct)));
        inspection.MapPost("/result", (InspectionId inspectionId, ResultInput input, TellResult handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.HandleAsync(inspectionId, input, ct)));
        inspection.MapPost("/adjourn", (InspectionId inspectionId, AdjournInput input, EndWithoutResult handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.AdjournAsync(inspectionId, input, ct)));
        inspection.MapPost("/switch-to-on-site", (InspectionId inspectionId, ReasonInput input, EndWithoutResult handler, CancellationToken ct) =>
            StaffRoomEndpoints.Answer(handler.SwitchToOnSiteAsync(inspectionId, input.Reason, ct)));
    }

    private static void MapPhone(RouteGroupBuilder visit)
    {
        visit.MapGet("/record", ReadMineAsync);
        visit.MapPost("/countersign", CountersignAsync);
        visit.MapPost("/result-seen", async (RoomSituations rooms, CurrentActor current, SeeResult handler, CancellationToken ct) =>
            await rooms.CurrentOfAsync(current.Applicant.CaseId, ct) is { } room
                ? await StaffRoomEndpoints.Answer(handler.HandleAsync(room.Inspection.Id, ct)) : RefusalPage.Problem(RoomRefusals.NoSession));
    }

    private static async Task<IResult> ReadAsync(InspectionId inspectionId, RecordSituations records, RecordViews views, CancellationToken cancellationToken) =>
        await records.FindAsync(inspectionId, cancellationToken) is { } record
            ? TypedResults.Ok(await views.OfAsync(record, cancellationToken))
            : RefusalPage.Problem(RecordRefusals.NotStarted);

    private static async Task<IResult> ReadMineAsync(RoomSituations rooms, CurrentActor current, RecordSituations records, RecordViews views, CancellationToken cancellationToken) =>
        await rooms.CurrentOfAsync(current.Applicant.CaseId, cancellationToken) is { } room
            ? await ReadAsync(room.Inspection.Id, records, views, cancellationToken)
            : RefusalPage.Problem(RoomRefusals.NoSession);

    /// <summary>Body: PNG of the signature; header <c>X-Record-Digest</c>: the record that the phone showed.</summary>
    private static async Task<IResult> CountersignAsync(HttpContext http, RoomSituations rooms, CurrentActor current, CountersignRecord handler)
    {
        var ct = http.RequestAborted;
        return await rooms.CurrentOfAsync(current.Applicant.CaseId, ct) is { } room
            ? await StaffRoomEndpoints.Answer(handler.HandleAsync(room.Inspection.Id, http.Request.Headers["X-Record-Digest"].ToString(), http.Request.Body, ct))
            : RefusalPage.Problem(RoomRefusals.NoSession);
    }
}
