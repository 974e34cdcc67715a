using Takan.Evidence.Canonical;
using Takan.Evidence.Hashing;
using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <summary>Reads seal.json, then writes every other tag file anew from seal and payload, and compares.</summary>
internal static class DocumentCheck
{
    // In the order of the tag manifests, which do not list themselves.
    private static readonly string[] Tags =
        [BagFiles.Info, BagFiles.Declaration, BagFiles.ManifestSha256, BagFiles.ManifestSm3, BagFiles.SealFile, BagFiles.SignatureFile];

    public static Seal? Run(Bag bag, Payload payload, List<Finding> findings)
    {
        var seal = ReadSeal(bag, findings);
        if (seal is null) return null;
        if (seal.Name != bag.Name) findings.Add(new(Flaw.FolderName, bag.Name));
        foreach (var (name, expected) in Expected(bag, payload, seal))
        {
            if (bag.Entries.ContainsKey(name) && !bag.Read(name).AsSpan().SequenceEqual(expected))
                findings.Add(new(Flaw.TagFileChanged, name));
        }
        return seal;
    }

    private static Seal? ReadSeal(Bag bag, List<Finding> findings)
    {
        if (!bag.Entries.ContainsKey(BagFiles.SealFile)) return null;
        try
        {
            return Seal.Decode(bag.Read(BagFiles.SealFile));
        }
        catch (Exception e) when (e is FormatException or CanonicalJsonException)
        {
            findings.Add(new(Flaw.SealMalformed, e.Message));
            return null;
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Expected(Bag bag, Payload payload, Seal seal)
    {
        var tags = Tags.Where(bag.Entries.ContainsKey).Select(name => (name, Content: bag.Read(name))).ToList();
        yield return (BagFiles.Declaration, BagFiles.DeclarationBytes);
        yield return (BagFiles.Info, BagFiles.InfoBytes(seal.Name, seal.Created, seal.Files, seal.Bytes));
        yield return (BagFiles.ManifestSha256, payload.ManifestSha256);
        yield return (BagFiles.ManifestSm3, payload.ManifestSm3);
        yield return (BagFiles.TagManifestSha256, BagFiles.Manifest(tags.Select(t => (t.name, Digest.Sha256(t.Content)))));
        yield return (BagFiles.TagManifestSm3, BagFiles.Manifest(tags.Select(t => (t.name, Digest.Sm3(t.Content)))));
    }
}
