using System.Security.Cryptography;
using Takan.Evidence.Package;
using Takan.Evidence.Signing;

namespace Takan.Evidence.Verification;

/// <summary>What was sealed, by whom.</summary>
internal static class SealChecks
{
    public static void Tree(Seal seal, Payload payload, List<Finding> findings)
    {
        var root = payload.Root;
        if (root.Sha256 != seal.Root.Sha256) findings.Add(new(Flaw.RootSha256, ""));
        if (root.Sm3 != seal.Root.Sm3) findings.Add(new(Flaw.RootSm3, ""));
        if (payload.Files.Count != seal.Files || payload.Bytes != seal.Bytes) findings.Add(new(Flaw.Counts, ""));
    }

    public static void Signature(Bag bag, Seal seal, List<Finding> findings)
    {
        if (!bag.Entries.ContainsKey(BagFiles.SignatureFile)) return;
        try
        {
            using var key = VerifyingKey.FromSubjectPublicKeyInfo(seal.PublicKey);
            if (!key.Verify(bag.Read(BagFiles.SealFile), bag.Read(BagFiles.SignatureFile))) findings.Add(new(Flaw.SignatureInvalid, ""));
        }
        catch (CryptographicException)
        {
            findings.Add(new(Flaw.KeyUnusable, ""));
        }
    }

    /// <summary>Whether it is the seal that the reader asks about. Asked nothing, it finds nothing.</summary>
    public static void Signer(Seal seal, VerifyOptions options, List<Finding> findings)
    {
        if (options.Trusted.Count > 0 && !options.Trusted.Any(seal.Fingerprint.Matches))
            findings.Add(new(Flaw.SignedByAnother, seal.Fingerprint.Paper));
        if (options.ExpectedSeal is { } expected && expected != seal.Digest) findings.Add(new(Flaw.AnotherSeal, seal.Digest.Hex));
    }
}
