using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Evidence.Signing;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Platform.Keys;

/// <summary>The keys that seal a bureau's packages, with their history. The first one is made in the act that founds the bureau.</summary>
public sealed class SigningKeys(TakanDb db, Acts acts, KeyRing keys)
{
    internal const string Purpose = "seal-key";

    /// <summary>The key that signs now. The caller disposes it.</summary>
    public async Task<SigningKey> CurrentAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var row = await Active(bureauId).SingleAsync(cancellationToken);
        return SigningKey.FromPkcs8(keys.Open(bureauId, Purpose, row.PrivateCipher));
    }

    /// <summary>As printed on papers.</summary>
    public async Task<string> FingerprintAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        using var key = await CurrentAsync(bureauId, cancellationToken);
        return key.Fingerprint.Paper;
    }

    /// <summary>Retires the key that signs and makes the next. Old seals keep their key.</summary>
    /// <param name="seen">The key that is to be retired; when another took its place meanwhile, as after a double click, that one stays. Null for whichever signs.</param>
    public async Task<string> RotateAsync(Actor actor, Guid bureauId, CancellationToken cancellationToken, string? seen = null)
    {
        await using var act = await acts.BeginAsync(actor, cancellationToken);
        await db.LockBureauAsync(bureauId, cancellationToken);
        if (await Active(bureauId).SingleOrDefaultAsync(cancellationToken) is { } old)
        {
            if (seen is not null && seen != old.KeyId) return old.KeyId;
            old.RetiredAt = act.Now;
            // Before the new row: two keys never sign at once, not even inside the act.
            await db.SaveChangesAsync(cancellationToken);
        }

        var made = Make(act, bureauId);
        await act.CommitAsync(cancellationToken);
        return made.KeyId;
    }

    private IQueryable<SealKey> Active(Guid bureauId) => db.Set<SealKey>().Where(row => row.BureauId == bureauId && row.RetiredAt == null);

    /// <summary>Makes the key that signs from now on; inside the act that founds the bureau, or that has retired the key before it.</summary>
    public SealKey Make(Act act, Guid bureauId)
    {
        using var key = SigningKey.Create();
        var row = new SealKey
        {
            KeyId = key.Fingerprint.KeyId,
            BureauId = bureauId,
            PrivateCipher = keys.Seal(bureauId, Purpose, key.ExportPkcs8()),
            Public = key.Public.SubjectPublicKeyInfo,
            ActiveFrom = act.Now,
        };
        db.Add(row);
        act.Record(LogStream.OfUnit(bureauId), "seal-key-made", Audience.Staff, new JsonObject { ["key"] = row.KeyId });
        return row;
    }
}
