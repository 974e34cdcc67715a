using System.Security.Cryptography;

namespace Takan.Evidence.Signing;

/// <summary>
/// A private key that seals. ECDSA on P-256 with SHA-256. What is signed is always a whole canonical JSON document whose
/// <c>type</c> names its purpose, so a signature made for one purpose never serves another.
/// </summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(ECDsa key)
    {
        this.key = key;
        Public = VerifyingKey.FromSubjectPublicKeyInfo(key.ExportSubjectPublicKeyInfo());
    }

    public VerifyingKey Public { get; }

    public Fingerprint Fingerprint => Public.Fingerprint;

    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="pkcs8">Unencrypted PKCS#8 (DER) as given by <see cref="ExportPkcs8"/>.</param>
    public static SigningKey FromPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        var imported = ECDsa.Create();
        imported.ImportPkcs8PrivateKey(pkcs8, out _);
        return new(imported);
    }

    /// <summary>The secret itself, in the clear: the caller encrypts it before it goes anywhere.</summary>
    public byte[] ExportPkcs8() => key.ExportPkcs8PrivateKey();

    /// <returns>DER signature over the document's bytes.</returns>
    public byte[] Sign(ReadOnlySpan<byte> document) =>
        Signature.Canonical(key.SignData(document, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public void Dispose()
    {
        key.Dispose();
        Public.Dispose();
    }
}
