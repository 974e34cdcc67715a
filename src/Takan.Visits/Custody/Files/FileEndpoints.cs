using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Custody;

/// <summary>Kept objects over HTTP, for the people of the case alone. That somebody took one is written down (C-51, C-54).</summary>
public static class FileEndpoints
{
    public static string AddressOf(Guid evidenceId) => $"/files/{evidenceId:D}";

    public static void MapFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/files/{evidenceId}", GiveAsync)
            .WithMetadata(new RoomPartyMayAttribute(VisitPermissions.ReadEvidence) { Of = "evidenceId" });

    private static async Task<IResult> GiveAsync(Guid evidenceId, HttpContext http, TakanDb db, Vault vault, Acts acts)
    {
        var evidence = await db.Set<EvidenceObject>().AsNoTracking().SingleAsync(row => row.Id == evidenceId, http.RequestAborted);
        if (IsFirstRequest(http)) await NoteAsync(acts, evidence, http.RequestAborted);
        // Pictures and video are shown in the page; everything else is saved under its name.
        var inline = evidence.MediaType is "image/jpeg" or "image/png" or "video/webm" or "video/mp4" or "application/pdf";
        return Results.File(vault.OpenRead(evidence), evidence.MediaType, inline ? null : evidence.Name, enableRangeProcessing: true);
    }

    /// <summary>A player asks for a film piece by piece; only its first piece counts as taking it.</summary>
    private static bool IsFirstRequest(HttpContext http) =>
        http.Request.Headers.Range.ToString() is "" or "bytes=0-";

    private static async Task NoteAsync(Acts acts, EvidenceObject evidence, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        act.Record(LogStream.Of(evidence.CaseId), "evidence-read", Audience.Applicant, new JsonObject { ["evidence"] = evidence.Id.ToString("D"), ["name"] = evidence.Name });
        await act.CommitAsync(cancellationToken);
    }
}
