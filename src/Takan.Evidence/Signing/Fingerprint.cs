using System.Security.Cryptography;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Signing;

/// <summary>
/// Names a key for ever: SHA-256 over its SubjectPublicKeyInfo (DER). The whole digest is the key id;
/// on paper stand its first 160 bits, ten groups of four.
/// </summary>
public readonly record struct Fingerprint(Digest Digest)
{
    private const int PaperDigits = 40;

    public static Fingerprint Of(ReadOnlySpan<byte> subjectPublicKeyInfo) => new(new Digest(SHA256.HashData(subjectPublicKeyInfo)));

    /// <summary>64 lower-case hex digits.</summary>
    public string KeyId => Digest.Hex;

    /// <summary>As printed on papers: <c>3F2A 90C1 … 77D0</c>, 160 bits.</summary>
    public string Paper =>
        string.Join(' ', KeyId.ToUpperInvariant()[..PaperDigits].Chunk(4).Select(group => new string(group)));

    /// <summary>True for the paper form or the whole key id, in either case, with or without separators.</summary>
    public bool Matches(string text) =>
        TryNormalise(text, out var digits) && KeyId.StartsWith(digits, StringComparison.Ordinal);

    /// <summary>Whether a text can be a fingerprint at all: 40 or 64 hex digits, grouped by spaces, hyphens or colons at will.</summary>
    public static bool IsFingerprint(string text) => TryNormalise(text, out _);

    public override string ToString() => Paper;

    private static bool TryNormalise(string text, out string digits)
    {
        digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '-' and not ':')).ToLowerInvariant();
        return digits.Length is PaperDigits or 2 * Digest.Size && digits.All(char.IsAsciiHexDigitLower);
    }
}
