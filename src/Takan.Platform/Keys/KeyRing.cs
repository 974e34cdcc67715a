using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Takan.Platform.Keys;

/// <summary>
/// Envelope encryption: a root key outside the database gives each tenant its own key (HKDF-SHA256); values are AES-256-GCM.
/// Layout of a value: key id (4 bytes, big endian) ‖ nonce (12) ‖ tag (16) ‖ cipher text.
/// </summary>
public sealed class KeyRing(KeyEncryptionKey root)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 4 + NonceLength + TagLength;

    /// <param name="purpose">Bound to the value: one field's cipher text cannot be moved to another.</param>
    public byte[] Seal(Guid tenant, string purpose, ReadOnlySpan<byte> plain)
    {
        var sealedValue = new byte[HeaderLength + plain.Length];
        BinaryPrimitives.WriteUInt32BigEndian(sealedValue, root.KeyId);
        RandomNumberGenerator.Fill(sealedValue.AsSpan(4, NonceLength));
        using var aes = new AesGcm(TenantKey(root.KeyId, tenant), TagLength);
        aes.Encrypt(sealedValue.AsSpan(4, NonceLength), plain, sealedValue.AsSpan(HeaderLength), sealedValue.AsSpan(4 + NonceLength, TagLength), Label(tenant, purpose));
        return sealedValue;
    }

    /// <exception cref="CryptographicException">Changed, of another tenant or purpose, or under a key that is gone.</exception>
    public byte[] Open(Guid tenant, string purpose, ReadOnlySpan<byte> sealedValue)
    {
        if (sealedValue.Length < HeaderLength) throw new CryptographicException("The value is too short.");
        var plain = new byte[sealedValue.Length - HeaderLength];
        using var aes = new AesGcm(TenantKey(BinaryPrimitives.ReadUInt32BigEndian(sealedValue), tenant), TagLength);
        aes.Decrypt(sealedValue.Slice(4, NonceLength), sealedValue[HeaderLength..], sealedValue.Slice(4 + NonceLength, TagLength), plain, Label(tenant, purpose));
        return plain;
    }

    public byte[] SealText(Guid tenant, string purpose, string text) => Seal(tenant, purpose, Encoding.UTF8.GetBytes(text));

    public string OpenText(Guid tenant, string purpose, ReadOnlySpan<byte> sealedValue) => Encoding.UTF8.GetString(Open(tenant, purpose, sealedValue));

    /// <summary>Keyed blind index of a whole number: equal values are found, nothing else is learnt.</summary>
    public byte[] BlindIndex(Guid tenant, string purpose, string value) =>
        HMACSHA256.HashData(Derive(root.KeyId, $"index/{tenant:D}/{purpose}"), Encoding.UTF8.GetBytes(value));

    /// <summary>Keyed digest under no tenant, for what is looked up before the tenant is known.</summary>
    public byte[] KeyedDigest(string purpose, string value) => HMACSHA256.HashData(Derive(root.KeyId, "digest/" + purpose), Encoding.UTF8.GetBytes(value));

    /// <summary>The same under every root key, newest first: what was stored before a key change is still found.</summary>
    public IEnumerable<byte[]> KeyedDigests(string purpose, string value) =>
        root.KeyIds.Select(keyId => HMACSHA256.HashData(Derive(keyId, "digest/" + purpose), Encoding.UTF8.GetBytes(value)));

    private byte[] TenantKey(uint keyId, Guid tenant) => Derive(keyId, $"tenant/{tenant:D}");

    private byte[] Derive(uint keyId, string info) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root.Material(keyId), 32, info: Encoding.UTF8.GetBytes("takan/" + info));

    private static byte[] Label(Guid tenant, string purpose) => Encoding.UTF8.GetBytes($"{tenant:D}/{purpose}");
}
