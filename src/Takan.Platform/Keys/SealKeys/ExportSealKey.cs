using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Keys;

/// <summary>
/// A copy of a seal key to be locked away: PKCS#8, encrypted by a passphrase (PBES2, AES-256), as every OpenSSL can read it.
/// Seals stay verifiable without it; it is for signing on after a loss of the database.
/// </summary>
public sealed class ExportSealKey(TakanDb db, Acts acts, CurrentActor current, KeyRing keys)
{
    public const int ShortestPassphrase = 16;
    private const int Rounds = 600_000;

    public static readonly Refusal WeakPassphrase = new("TK-KEY-1", "口令至少 16 位。它要和备份分开保管。", "A passphrase has at least 16 characters. Keep it apart from the copy.");

    /// <returns>PEM.</returns>
    public async Task<Outcome<string>> RunAsync(string keyId, string passphrase, CancellationToken cancellationToken)
    {
        if (passphrase.Length < ShortestPassphrase) return WeakPassphrase;
        var bureauId = current.Staff.BureauId;
        await using var act = await acts.BeginAsync(cancellationToken);
        var row = await db.Set<SealKey>().AsNoTracking().SingleOrDefaultAsync(key => key.KeyId == keyId && key.BureauId == bureauId, cancellationToken);
        if (row is null) return AccessDecision.NotYours;

        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(keys.Open(bureauId, SigningKeys.Purpose, row.PrivateCipher), out _);
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds));
        act.Record(LogStream.OfUnit(bureauId), "seal-key-exported", Audience.Supervision, new JsonObject { ["key"] = keyId });
        await act.CommitAsync(cancellationToken);
        return pem;
    }
}
