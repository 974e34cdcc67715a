using Takan.Evidence.Hashing;
using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <summary>The two payload manifests as they stand in the bag.</summary>
internal sealed record Manifests(IReadOnlyDictionary<string, Digest> Sha256, IReadOnlyDictionary<string, Digest> Sm3);

/// <summary>Complete in the sense of RFC 8493: every listed file is there, every file is listed.</summary>
internal static class CompleteCheck
{
    public static Manifests? Run(Bag bag, List<Finding> findings)
    {
        foreach (var name in BagFiles.All.Where(n => !bag.Entries.ContainsKey(n))) findings.Add(new(Flaw.FileMissing, name));
        foreach (var path in bag.Entries.Keys.Where(p => !Bag.IsPayload(p) && !BagFiles.All.Contains(p)))
            findings.Add(new(Flaw.FileUnlisted, path));

        var sha256 = Read(bag, BagFiles.ManifestSha256, findings);
        var sm3 = Read(bag, BagFiles.ManifestSm3, findings);
        if (sha256 is null || sm3 is null) return null;
        foreach (var path in sha256.Keys.Union(sm3.Keys).Where(p => !bag.Entries.ContainsKey(p))) findings.Add(new(Flaw.FileMissing, path));
        foreach (var path in bag.Payload.Where(p => !sha256.ContainsKey(p) || !sm3.ContainsKey(p))) findings.Add(new(Flaw.FileUnlisted, path));
        return new(sha256, sm3);
    }

    private static IReadOnlyDictionary<string, Digest>? Read(Bag bag, string name, List<Finding> findings)
    {
        if (!bag.Entries.ContainsKey(name)) return null;
        var manifest = ManifestText.Read(bag.Read(name));
        if (manifest is null) findings.Add(new(Flaw.ManifestMalformed, name));
        return manifest;
    }
}
