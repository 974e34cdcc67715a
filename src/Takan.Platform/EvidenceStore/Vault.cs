using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Canonical;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.EvidenceStore;

/// <summary>What is known of bytes that come in.</summary>
/// <param name="ClientKey">The sender's own key, unique in the case: the same put twice is one object.</param>
/// <param name="Facts">Item, source, device time, place … in plain members; goes into the log and the package.</param>
public sealed record NewEvidence(CaseId CaseId, Guid BureauId, string ClientKey, EvidenceKind Kind, string MediaType, string Name, JsonObject Facts);

/// <summary>
/// The evidence store: bytes first (durable, under their digest), then row and log entry in one short act.
/// Only when that act has committed is anything acknowledged.
/// </summary>
public sealed class Vault(TakanDb db, FolderBlobs blobs)
{
    public const long LargestFile = 8L * 1024 * 1024 * 1024;

    /// <summary>Packages hold every file of an inspection, so that the limit of one file is none for them: it is the disk that ends them.</summary>
    public const long LargestPackage = 1024 * LargestFile;

    /// <summary>Step one, outside of any transaction: a large file must not hold the database.</summary>
    /// <exception cref="EvidenceRefusedException">Too large, disk full, a failed write.</exception>
    public Task<StoredBlob> TakeAsync(Guid bureauId, CaseId caseId, Stream content, long maxBytes, CancellationToken cancellationToken) =>
        blobs.PutAsync(TenantOf(bureauId), caseId, content, maxBytes, cancellationToken);

    /// <summary>Step two, inside the act that says what the bytes are.</summary>
    public async Task<EvidenceObject> KeepAsync(Act act, NewEvidence description, StoredBlob blob, Audience audience, CancellationToken cancellationToken)
    {
        var known = await db.Set<EvidenceObject>()
            .SingleOrDefaultAsync(row => row.CaseId == description.CaseId && row.ClientKey == description.ClientKey, cancellationToken);
        if (known is not null)
        {
            return known.Sha256 == blob.Digests.Sha256.Hex
                ? known
                : throw new EvidenceRefusedException(StoreRefusals.KeyUsed);
        }

        var evidence = RowOf(act, description, blob);
        db.Add(evidence);
        act.Record(LogStream.Of(description.CaseId), "evidence-kept", audience, new JsonObject
        {
            ["evidence"] = evidence.Id.ToString("D"),
            ["kind"] = evidence.Kind.ToString(),
            ["name"] = evidence.Name,
            ["sha256"] = evidence.Sha256,
            ["sm3"] = evidence.Sm3,
            ["size"] = evidence.Size,
            ["facts"] = description.Facts.DeepClone(),
        });
        return evidence;
    }

    public Stream OpenRead(EvidenceObject evidence) => OpenRead(evidence.BureauId, evidence.CaseId, Digest.Parse(evidence.Sha256));

    /// <summary>Bytes that were taken but are not yet described.</summary>
    public Stream OpenRead(Guid bureauId, CaseId caseId, Digest sha256) => blobs.OpenRead(TenantOf(bureauId), caseId, sha256);

    /// <summary>Reads the bytes again and compares both digests.</summary>
    public Task<bool> VerifyAsync(EvidenceObject evidence, CancellationToken cancellationToken) => blobs.VerifyAsync(
        new(TenantOf(evidence.BureauId), evidence.CaseId, new(Digest.Parse(evidence.Sha256), Digest.Parse(evidence.Sm3)), evidence.Size), cancellationToken);

    private static string TenantOf(Guid bureauId) => bureauId.ToString("N");

    private static EvidenceObject RowOf(Act act, NewEvidence description, StoredBlob blob) => new()
    {
        Id = Guid.CreateVersion7(),
        BureauId = description.BureauId,
        CaseId = description.CaseId,
        ClientKey = description.ClientKey,
        Kind = description.Kind,
        Sha256 = blob.Digests.Sha256.Hex,
        Sm3 = blob.Digests.Sm3.Hex,
        Size = blob.Bytes,
        MediaType = description.MediaType,
        Name = description.Name,
        Facts = Encoding.UTF8.GetString(CanonicalJson.Encode(description.Facts)),
        Author = act.Actor.Pseudonym,
        ReceivedAt = act.Now,
    };
}
