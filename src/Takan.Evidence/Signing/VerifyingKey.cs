using System.Security.Cryptography;

namespace Takan.Evidence.Signing;

/// <summary>The public half, as it travels in a package.</summary>
public sealed class VerifyingKey : IDisposable
{
    /// <summary>The algorithm's name as seals write it.</summary>
    public const string Algorithm = "ECDSA-P256-SHA256";

    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly ECDsa key;

    private VerifyingKey(ECDsa key, byte[] subjectPublicKeyInfo)
    {
        this.key = key;
        SubjectPublicKeyInfo = subjectPublicKeyInfo;
        Fingerprint = Fingerprint.Of(subjectPublicKeyInfo);
    }

    /// <summary>DER.</summary>
    public byte[] SubjectPublicKeyInfo { get; }

    public Fingerprint Fingerprint { get; }

    /// <exception cref="CryptographicException">Not the one encoding of a P-256 public key.</exception>
    public static VerifyingKey FromSubjectPublicKeyInfo(ReadOnlySpan<byte> der)
    {
        var imported = ECDsa.Create();
        imported.ImportSubjectPublicKeyInfo(der, out _);
        var exported = imported.ExportSubjectPublicKeyInfo();
        if (imported.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != P256 || !der.SequenceEqual(exported))
            throw new CryptographicException("Not a P-256 public key in its usual encoding");
        return new(imported, exported);
    }

    public bool Verify(ReadOnlySpan<byte> document, byte[] signature) =>
        Signature.IsCanonical(signature)
        && key.VerifyData(document, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose() => key.Dispose();
}
