using System.Security.Cryptography;

namespace Takan.Evidence.Hashing;

/// <summary>A 32-byte digest, shown as 64 lower-case hex digits. The field that holds it names the algorithm.</summary>
public readonly struct Digest : IEquatable<Digest>
{
    public const int Size = 32;

    private readonly string? hex;

    private Digest(string hex) => this.hex = hex;

    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException("A digest is 32 bytes", nameof(bytes));
        hex = Convert.ToHexStringLower(bytes);
    }

    /// <summary>32 zero bytes: what stands before the first entry of a chain.</summary>
    public static Digest Zero { get; } = new(new byte[Size]);

    public string Hex => hex ?? Zero.hex!;

    public static Digest Sha256(ReadOnlySpan<byte> data) => new(SHA256.HashData(data));

    public static Digest Sm3(ReadOnlySpan<byte> data) => new(Hashing.Sm3.HashData(data));

    /// <summary>Exactly 64 lower-case hex digits, nothing else.</summary>
    public static bool TryParse(string? text, out Digest digest)
    {
        var good = text is { Length: 2 * Size } && text.All(char.IsAsciiHexDigitLower);
        digest = good ? new(text!) : Zero;
        return good;
    }

    public static Digest Parse(string text) =>
        TryParse(text, out var digest) ? digest : throw new FormatException("A digest is 64 lower-case hex digits");

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    public bool Equals(Digest other) => Hex == other.Hex;

    public override bool Equals(object? obj) => obj is Digest other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hex);

    public override string ToString() => Hex;

    public static bool operator ==(Digest left, Digest right) => left.Equals(right);

    public static bool operator !=(Digest left, Digest right) => !left.Equals(right);
}

/// <summary>The same bytes under both algorithms, so that proof outlives the fall of one (GB/T 39786, DA/T 97).</summary>
public readonly record struct DigestPair(Digest Sha256, Digest Sm3);
