using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Takan.Platform.Keys;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>The secrets of case links: how they are made, kept and recognised.</summary>
public sealed class CaseLinkSecrets(KeyRing keys)
{
    public const int CodeLength = 8;
    private const int TokenBytes = 32;

    // Without 0 O 1 I L, which people confuse.
    private const string CodeAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const string SecretPurpose = "case-link-secret";
    private const string PhonePurpose = "case-link-phone";
    private const string CodePurpose = "case-link-code";

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string NewCode() => RandomNumberGenerator.GetString(CodeAlphabet, CodeLength);

    public static string NewOneTimeCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>As people type it: any case, with spaces or hyphens.</summary>
    public static string Normalise(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    public static byte[] DigestOfToken(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public byte[] DigestOfCode(string code) => keys.KeyedDigest(CodePurpose, code);

    public IEnumerable<byte[]> DigestsOfCode(string code) => keys.KeyedDigests(CodePurpose, code);

    /// <summary>The purpose is part of what is digested: a code sent for one purpose is no code for another.</summary>
    public byte[] DigestOfOneTimeCode(Guid linkId, OneTimeCodePurpose purpose, string code) => keys.KeyedDigest(PurposeOf(linkId, purpose), code);

    public bool IsOneTimeCode(OneTimeCode sent, OneTimeCodePurpose purpose, string code) =>
        keys.KeyedDigests(PurposeOf(sent.LinkId, purpose), code).Any(digest => CryptographicOperations.FixedTimeEquals(digest, sent.CodeDigest));

    private static string PurposeOf(Guid linkId, OneTimeCodePurpose purpose) => $"one-time-code/{purpose}/{linkId:D}";

    public byte[] SealSecret(Guid bureauId, string token, string code) => keys.SealText(bureauId, SecretPurpose, token + " " + code);

    public (string Token, string Code) OpenSecret(CaseLink link)
    {
        var parts = keys.OpenText(link.BureauId, SecretPurpose, link.SecretCipher).Split(' ');
        return (parts[0], parts[1]);
    }

    public byte[] SealPhone(Guid bureauId, string phone) => keys.SealText(bureauId, PhonePurpose, phone);

    public string OpenPhone(CaseLink link) => OpenPhone(link.BureauId, link.PhoneCipher);

    public string OpenPhone(Guid bureauId, byte[] cipher) => keys.OpenText(bureauId, PhonePurpose, cipher);
}
