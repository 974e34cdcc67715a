using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Evidence.Signing;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Keys;

/// <summary>The keys that seal a bureau's packages, with their history. The first one is made when it is first needed.</summary>
public sealed class SigningKeys(TakanDb db, Acts acts, KeyRing keys)
{
    internal const string Purpose = "seal-key";

    /// <summary>The key that signs now. The caller disposes it.</summary>
    public async Task<SigningKey> CurrentAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var row = await FindAsync(bureauId, cancellationToken) ?? await MakeFirstAsync(bureauId, cancellationToken);
        return SigningKey.FromPkcs8(keys.Open(bureauId, Purpose, row.PrivateCipher));
    }

    /// <summary>As printed on papers.</summary>
    public async Task<string> FingerprintAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        using var key = await CurrentAsync(bureauId, cancellationToken);
        return key.Fingerprint.Paper;
    }

    /// <summary>Retires the key that signs and makes the next. Old seals keep their key.</summary>
    public async Task<string> RotateAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await FindAsync(bureauId, cancellationToken) is { } old) old.RetiredAt = act.Now;
        var made = Add(act, bureauId);
        await act.CommitAsync(cancellationToken);
        return made.KeyId;
    }

    private Task<SealKey?> FindAsync(Guid bureauId, CancellationToken cancellationToken) =>
        db.Set<SealKey>().Where(row => row.BureauId == bureauId && row.RetiredAt == null)
            .OrderByDescending(row => row.ActiveFrom).FirstOrDefaultAsync(cancellationToken);

    private async Task<SealKey> MakeFirstAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        // Another act may have made it while we waited for the transaction.
        if (await FindAsync(bureauId, cancellationToken) is { } known) return known;
        var made = Add(act, bureauId);
        await act.CommitAsync(cancellationToken);
        return made;
    }

    private SealKey Add(Act act, Guid bureauId)
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
