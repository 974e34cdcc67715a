using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>What the phone says of the photo that it sends.</summary>
public sealed record StillInput
{
    public required Guid StillId { get; init; }

    public required StillSource Source { get; init; }

    /// <summary>Taken on the phone over the original bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public DateTime? DeviceTime { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public double? AccuracyMetres { get; init; }
}

/// <summary>Takes a still in: bytes durable first, then compared with the phone's digest, then tied to item, time and place in one act.</summary>
public sealed class ReceiveStill(TakanDb db, Acts acts, RoomSituations rooms, Vault vault, StillBytes bytes)
{
    public const long LargestStill = 40_000_000;

    public async Task<Refusal?> HandleAsync(SessionId id, StillInput input, Stream content, CancellationToken cancellationToken)
    {
        if (!PhonePlace.IsSane(input.Latitude, input.Longitude, input.AccuracyMetres)) return RoomRefusals.NotAPlace;
        if (await rooms.FindAsync(id, cancellationToken) is not { } before) return RoomRefusals.NoSession;
        // Nothing is taken onto the disk that nobody asked for, that is here already, or whose time is over.
        if (await db.Set<Still>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == input.StillId && row.SessionId == id, cancellationToken) is not { } asked) return RoomRefusals.NotAsked;
        if (asked.OriginalId is { } here) return await IsTheSameAsync(here, input, cancellationToken) ? null : RoomRefusals.NotAsked;
        if (!InspectionProcess.Decide(before.Inspection.State, InspectionCommand.TakeStill, before.Numbers, new()).IsAllowed(out _, out var late)) return late;
        if (!(await bytes.TakeAsync(before.Case, content, input.Sha256, cancellationToken)).IsAllowed(out var taken, out var unreadable)) return unreadable;

        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var still = await db.Set<Still>().SingleOrDefaultAsync(row => row.Id == input.StillId && row.SessionId == id, cancellationToken);
        if (still is null) return RoomRefusals.NotAsked;

        var description = Describe(before, still, input, taken);
        (still.Width, still.Height) = (taken.Width, taken.Height);

        // The same photo again, after a lost answer: the same object, and nothing is written twice.
        if (still.OriginalId is not null) return still.OriginalId == (await vault.KeepAsync(act, description, taken.Blob, Audience.Applicant, cancellationToken)).Id ? null : RoomRefusals.NotAsked;

        still.OriginalId = (await vault.KeepAsync(act, description, taken.Blob, Audience.Applicant, cancellationToken)).Id;
        (still.TakenAt, still.DeviceTime, still.Source) = (act.Now, input.DeviceTime, input.Source);
        (still.Latitude, still.Longitude, still.AccuracyMetres) = (input.Latitude, input.Longitude, input.AccuracyMetres);
        var body = new JsonObject
        {
            ["still"] = still.Id.ToString("D"),
            ["item"] = still.Item,
            ["source"] = input.Source.ToString(),
            ["width"] = still.Width,
            ["height"] = still.Height,
            ["sha256"] = taken.Blob.Digests.Sha256.Hex,
        };
        if (room.Move(act, InspectionCommand.TakeStill, new InspectionFacts(), body) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>The same photo again, after a lost answer, is no fault.</summary>
    private Task<bool> IsTheSameAsync(Guid kept, StillInput input, CancellationToken cancellationToken) =>
        db.Set<EvidenceObject>().AnyAsync(row => row.Id == kept && row.Sha256 == input.Sha256, cancellationToken);

    private static NewEvidence Describe(RoomSituation room, Still still, StillInput input, TakenPicture taken) => new(
        room.Case.Id, room.Case.BureauId, "still/" + still.Id.ToString("D"), EvidenceKind.Still, taken.MediaType,
        $"{still.Item}-{still.Id:N}{PictureSize.ExtensionOf(taken.MediaType)}", new JsonObject
        {
            ["inspection"] = still.InspectionId.ToString(),
            ["session"] = still.SessionId.ToString(),
            ["item"] = still.Item,
            ["source"] = input.Source.ToString(),
            ["deviceTime"] = input.DeviceTime?.ToString("O", CultureInfo.InvariantCulture),
            // Integers only in canonical JSON: microdegrees and centimetres.
            ["latitudeMicro"] = input.Latitude is { } latitude ? (long)Math.Round(latitude * 1e6) : null,
            ["longitudeMicro"] = input.Longitude is { } longitude ? (long)Math.Round(longitude * 1e6) : null,
            ["accuracyCentimetres"] = input.AccuracyMetres is { } accuracy ? (long)Math.Round(accuracy * 100) : null,
            ["width"] = taken.Width,
            ["height"] = taken.Height,
        });
}
