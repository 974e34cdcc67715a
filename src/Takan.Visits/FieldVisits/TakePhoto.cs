using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <summary>
/// Takes in a photo that an inspector took at the place, as a still of its item: acknowledged when the bytes are durable, and not before. The same photo sent again is kept once.
/// </summary>
public sealed class TakePhoto(TakanDb db, Acts acts, RecordSituations records, Vault vault, StillBytes bytes, CurrentActor current)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, string item, Stream content, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { Room: var before }) return RecordRefusals.NotStarted;
        // Nothing is taken onto the disk for another item, or outside the visit.
        if (before.Objection(InspectionCommand.TakePhoto, before.FactsOf(item)) is { } early) return early;
        if (!(await bytes.TakeAsync(before.Case, content, sha256: null, cancellationToken)).IsAllowed(out var taken, out var unreadable)) return unreadable;

        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { Room: var room }) return RecordRefusals.NotStarted;
        if (await IsKeptAsync(id, item, taken, cancellationToken)) return null;
        var still = new Still
        {
            Id = Guid.CreateVersion7(),
            SessionId = room.Session.Id,
            InspectionId = id,
            Item = item,
            AskedAt = act.Now,
            AskedBy = current.Staff.Id,
            TakenAt = act.Now,
            Source = StillSource.Inspector,
            Width = taken.Width,
            Height = taken.Height,
        };
        var facts = new JsonObject
        {
            ["inspection"] = id.ToString(),
            ["session"] = room.Session.Id.ToString(),
            ["item"] = still.Item,
            ["source"] = StillSource.Inspector.ToString(),
            ["width"] = taken.Width,
            ["height"] = taken.Height,
        };
        var kept = await vault.KeepAsync(act, new(
            room.Case.Id, room.Case.BureauId, "still/" + still.Id.ToString("D"), EvidenceKind.Still, taken.MediaType,
            $"{still.Item}-{still.Id:N}{PictureSize.ExtensionOf(taken.MediaType)}", facts), taken.Blob, Audience.Applicant, cancellationToken);
        still.OriginalId = kept.Id;
        db.Add(still);
        var body = new JsonObject { ["still"] = still.Id.ToString("D"), ["item"] = still.Item, ["width"] = still.Width, ["height"] = still.Height, ["sha256"] = taken.Blob.Digests.Sha256.Hex };
        if (room.Move(act, InspectionCommand.TakePhoto, room.FactsOf(item), body) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    private Task<bool> IsKeptAsync(InspectionId id, string item, TakenPicture taken, CancellationToken cancellationToken)
    {
        var digest = taken.Blob.Digests.Sha256.Hex;
        return db.Set<Still>().Where(row => row.InspectionId == id && row.Item == item)
            .Join(db.Set<EvidenceObject>(), row => row.OriginalId, kept => kept.Id, (_, kept) => kept.Sha256).AnyAsync(kept => kept == digest, cancellationToken);
    }
}
