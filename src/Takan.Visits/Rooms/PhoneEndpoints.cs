using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;

namespace Takan.Visits.Rooms;

/// <summary>What the phone said of itself; the still's size is counted from its bytes.</summary>
public sealed record PhoneFacts
{
    public int UploadKilobits { get; init; }

    public bool CameraAllowed { get; init; }

    public bool MicrophoneAllowed { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public double? AccuracyMetres { get; init; }

    public string StillSource { get; init; } = "";
}

public sealed record FailureInput(string Reason);

/// <summary>
/// What the applicant's phone does from device check to the end of the room. The case comes from the device session;
/// pictures come as raw bodies with their facts in the header <c>X-Facts</c> (base64 of JSON), so nothing personal stands in an address.
/// </summary>
public static class PhoneEndpoints
{
    private const int LargestProbe = 4_000_000;

    public static void MapPhone(this IEndpointRouteBuilder app)
    {
        var visit = app.MapGroup("/api/my/visit").WithMetadata(new ApplicantMayAttribute());
        visit.MapPost("/prepare", PrepareAsync);
        // As a delegate: taken for a RequestDelegate, its answer would be thrown away.
        visit.MapPost("/upload-probe", (Delegate)ProbeUploadAsync).WithMetadata(new LargestBodyAttribute(LargestProbe));
        visit.MapPost("/device-check", CheckDeviceAsync).WithMetadata(new LargestBodyAttribute(ReceiveStill.LargestStill));
        visit.MapPost("/waiting", async (MySession mine, WaitingRoom handler, CancellationToken ct) =>
            await mine.FindAsync(ct) is { } id ? await StaffRoomEndpoints.Answer(handler.EnterAsync(id, ct)) : RefusalPage.Problem(RoomRefusals.NoSession));
        visit.MapDelete("/waiting", async (MySession mine, WaitingRoom handler, CancellationToken ct) =>
            await mine.FindAsync(ct) is { } id ? await StaffRoomEndpoints.Answer(handler.LeaveAsync(id, ct)) : RefusalPage.Problem(RoomRefusals.NoSession));
        visit.MapPost("/early-start", async (MySession mine, WaitingRoom handler, CancellationToken ct) =>
            await mine.FindAsync(ct) is { } id ? await StaffRoomEndpoints.Answer(handler.AgreeToEarlyStartAsync(id, ct)) : RefusalPage.Problem(RoomRefusals.NoSession));
        visit.MapPost("/stills/{stillId:guid}", ReceiveStillAsync).WithMetadata(new LargestBodyAttribute(ReceiveStill.LargestStill));
        visit.MapPost("/stills/{stillId:guid}/failure", async (Guid stillId, FailureInput input, MySession mine, FailStill handler, CancellationToken ct) =>
            await mine.FindAsync(ct) is { } id ? await StaffRoomEndpoints.Answer(handler.HandleAsync(id, stillId, input.Reason, ct)) : RefusalPage.Problem(RoomRefusals.NoSession));
        visit.MapGet("/queue", async (RoomSituations rooms, CurrentActor current, WaitingLine line, CancellationToken ct) =>
            await rooms.CurrentOfAsync(current.Applicant.CaseId, ct) is { } room ? TypedResults.Ok(await line.OfAsync(room, ct)) : RefusalPage.Problem(RoomRefusals.NoSession));
        visit.MapPost("/condition", async (PhoneConditionInput input, MySession mine, PhoneConditions conditions, CancellationToken ct) =>
        {
            if (await mine.FindAsync(ct) is not { } id) return RefusalPage.Problem(RoomRefusals.NoSession);
            conditions.Tell(id, input);
            return TypedResults.NoContent();
        });
        visit.MapPost("/say", async (TextInput input, MySession mine, Say handler, CancellationToken ct) =>
            await mine.FindAsync(ct) is { } id ? await StaffRoomEndpoints.Answer(handler.ChatAsync(id, input.Text, ct)) : RefusalPage.Problem(RoomRefusals.NoSession));
    }

    private static async Task<IResult> PrepareAsync(CurrentActor current, PrepareSession handler, CancellationToken cancellationToken) =>
        await handler.HandleAsync(current.Applicant.CaseId, cancellationToken) is { } id
            ? TypedResults.Ok(new { session = id.ToString() })
            : RefusalPage.Problem(RoomRefusals.NoSession);

    /// <summary>Answers how many kilobits a second arrived, counted from the first byte to the last.</summary>
    private static async Task<IResult> ProbeUploadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        long started = 0;
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (started == 0) started = Stopwatch.GetTimestamp();
            bytes += read;
            if (bytes > LargestProbe) return RefusalPage.Problem(StoreRefusals.TooLarge(LargestProbe));
        }

        var seconds = Math.Max(0.001, Stopwatch.GetElapsedTime(started).TotalSeconds);
        return TypedResults.Ok(new { kilobits = (int)Math.Min(1_000_000, bytes * 8 / 1000 / seconds) });
    }

    private static async Task<IResult> CheckDeviceAsync(HttpContext http, MySession mine, CheckDevice handler, IOptions<JsonOptions> json)
    {
        var ct = http.RequestAborted;
        if (await mine.FindAsync(ct) is not { } id) return RefusalPage.Problem(RoomRefusals.NoSession);
        if (Facts<PhoneFacts>(http, json) is not { } facts) return RefusalPage.Problem(BadInput.NotReadable, StatusCodes.Status400BadRequest);
        // The test still is looked at and dropped: nothing of it is evidence.
        await using var still = new MemoryStream();
        await http.Request.Body.CopyToAsync(still, ct);
        still.Position = 0;
        var size = PictureSize.Read(still);
        var objections = await handler.HandleAsync(id, InputOf(facts, size, http.Request.Headers.UserAgent.ToString()), ct);
        return TypedResults.Ok(new { passed = objections.Count == 0, width = size?.Width ?? 0, height = size?.Height ?? 0, objections = ObjectionView.Of(objections) });
    }

    private static async Task<IResult> ReceiveStillAsync(HttpContext http, Guid stillId, MySession mine, ReceiveStill handler, IOptions<JsonOptions> json)
    {
        var ct = http.RequestAborted;
        if (await mine.FindAsync(ct) is not { } id) return RefusalPage.Problem(RoomRefusals.NoSession);
        if (Facts<StillInput>(http, json) is not { } input || input.StillId != stillId)
            return RefusalPage.Problem(BadInput.NotReadable, StatusCodes.Status400BadRequest);
        return await StaffRoomEndpoints.Answer(handler.HandleAsync(id, input, http.Request.Body, ct));
    }

    private static DeviceCheckInput InputOf(PhoneFacts facts, (int Width, int Height, string MediaType)? size, string browser) => new()
    {
        Width = size?.Width ?? 0,
        Height = size?.Height ?? 0,
        UploadKilobits = facts.UploadKilobits,
        CameraAllowed = facts.CameraAllowed,
        MicrophoneAllowed = facts.MicrophoneAllowed,
        Latitude = facts.Latitude,
        Longitude = facts.Longitude,
        AccuracyMetres = facts.AccuracyMetres,
        StillSource = facts.StillSource,
        Browser = browser,
    };

    private static T? Facts<T>(HttpContext http, IOptions<JsonOptions> json)
        where T : class
    {
        try
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(http.Request.Headers["X-Facts"].ToString()));
            return JsonSerializer.Deserialize<T>(text, json.Value.SerializerOptions);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>The session that the applicant's device session leads to now.</summary>
public sealed class MySession(RoomSituations rooms, CurrentActor current)
{
    public async Task<SessionId?> FindAsync(CancellationToken cancellationToken) =>
        (await rooms.CurrentOfAsync(current.Applicant.CaseId, cancellationToken))?.Session.Id;
}
