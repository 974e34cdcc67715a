using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>The applicant signs the record on the phone: the drawn signature is kept and bound to the digest that was shown.</summary>
public sealed class CountersignRecord(TakanDb db, Acts acts, RecordSituations records, Vault vault)
{
    private const long LargestSignature = 500_000;

    /// <param name="signature">PNG.</param>
    public async Task<Refusal?> HandleAsync(InspectionId id, string digest, Stream signature, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { } before) return RecordRefusals.NotStarted;
        var theCase = before.Room.Case;
        if (!InspectionProcess.Decide(before.Room.Inspection.State, InspectionCommand.Countersign, before.Room.Numbers, before.Facts with { SignedDigest = digest }).IsAllowed(out _, out var early)) return early;
        var blob = await vault.TakeAsync(theCase.BureauId, theCase.Id, signature, LargestSignature, cancellationToken);
        using (var stored = vault.OpenRead(theCase.BureauId, theCase.Id, blob.Digests.Sha256))
        {
            if (PictureSize.Read(stored) is null) return RecordRefusals.NotASignature;
        }

        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var body = new JsonObject { ["recordDigest"] = digest, ["signature"] = blob.Digests.Sha256.Hex };
        if (record.Room.Move(act, InspectionCommand.Countersign, record.Facts with { SignedDigest = digest }, body) is { } refusal) return refusal;
        var kept = await vault.KeepAsync(act, new(theCase.Id, theCase.BureauId, $"countersign/{id}", EvidenceKind.Signature, "image/png",
            $"countersignature-{record.Room.Inspection.Round}.png", new JsonObject { ["recordDigest"] = digest, ["inspection"] = id.ToString() }),
            blob, Audience.Applicant, cancellationToken);
        db.Add(new Closing { InspectionId = id, Kind = ClosingKind.Countersigned, RecordDigest = digest, At = act.Now, SignatureId = kept.Id });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
