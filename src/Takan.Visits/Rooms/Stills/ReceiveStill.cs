using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
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
public sealed class ReceiveStill(TakanDb db, Acts acts, RoomSituations rooms, Vault vault)
{
    public const long LargestStill = 40_000_000;

    public async Task<Refusal?> HandleAsync(SessionId id, StillInput input, Stream content, CancellationToken cancellationToken)
    {
        if (await rooms.FindAsync(id, cancellationToken) is not { } before) return RoomRefusals.NoSession;
        var blob = await vault.TakeAsync(before.Case.BureauId, before.Case.Id, content, LargestStill, cancellationToken);
        if (blob.Digests.Sha256.Hex != input.Sha256) return RoomRefusals.DigestDiffers;

        await using var act = await acts.BeginAsync(cancellationToken);
        var still = await db.Set<Still>().SingleOrDefaultAsync(row => row.Id == input.StillId && row.SessionId == id, cancellationToken);
        if (still is null) return RoomRefusals.NotAsked;

        var description = Describe(before, still, input);
        using (var stored = vault.OpenRead(before.Case.BureauId, before.Case.Id, blob.Digests.Sha256))
        {
            if (PictureSize.Read(stored) is not { } size) return RoomRefusals.NotAPicture;
            (still.Width, still.Height) = (size.Width, size.Height);
            description.Facts["width"] = size.Width;
            description.Facts["height"] = size.Height;
        }

        // The same photo again, after a lost answer: the same object, and nothing is written twice.
        if (still.OriginalId is not null) return still.OriginalId == (await vault.KeepAsync(act, description, blob, Audience.Applicant, cancellationToken)).Id ? null : RoomRefusals.NotAsked;

        still.OriginalId = (await vault.KeepAsync(act, description, blob, Audience.Applicant, cancellationToken)).Id;
        (still.TakenAt, still.DeviceTime, still.Source) = (act.Now, input.DeviceTime, input.Source);
        (still.Latitude, still.Longitude, still.AccuracyMetres) = (input.Latitude, input.Longitude, input.AccuracyMetres);
        act.Record(LogStream.Of(still.InspectionId), "still-taken", Audience.Applicant, new JsonObject
        {
            ["still"] = still.Id.ToString("D"),
            ["item"] = still.Item,
            ["source"] = input.Source.ToString(),
            ["width"] = still.Width,
            ["height"] = still.Height,
            ["sha256"] = blob.Digests.Sha256.Hex,
        });
        await act.CommitAsync(cancellationToken);
        return null;
    }

    private static NewEvidence Describe(RoomSituation room, Still still, StillInput input) => new(
        room.Case.Id, room.Case.BureauId, "still/" + still.Id.ToString("D"), EvidenceKind.Still, "image/jpeg",
        $"{still.Item}-{still.Id:N}.jpg", new JsonObject
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
        });
}
