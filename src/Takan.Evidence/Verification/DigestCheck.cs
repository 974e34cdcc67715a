using Takan.Evidence.Hashing;
using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <summary>Reads every byte of the package once.</summary>
internal static class DigestCheck
{
    /// <returns>The payload as it really is, whatever the manifests say.</returns>
    public static async Task<Payload> RunAsync(Bag bag, Manifests? manifests, List<Finding> findings, CancellationToken cancel)
    {
        var files = new List<(string Path, long Bytes, DigestPair Digests)>();
        foreach (var path in bag.Entries.Keys.Order(StringComparer.Ordinal))
        {
            var found = await bag.DigestAsync(path, cancel);
            var digests = new DigestPair(found.Sha256, found.Sm3!.Value);
            if (Bag.IsPayload(path)) files.Add((path, bag.Entries[path].Bytes, digests));
            if (IsChanged(path, digests, manifests)) findings.Add(new(Flaw.FileChanged, path));
            else if (found.Crc != bag.Entries[path].Crc) findings.Add(new(Flaw.ZipChecksum, path));
        }
        return new(files);
    }

    private static bool IsChanged(string path, DigestPair digests, Manifests? manifests) =>
        manifests is not null
        && ((manifests.Sha256.TryGetValue(path, out var sha256) && sha256 != digests.Sha256)
            || (manifests.Sm3.TryGetValue(path, out var sm3) && sm3 != digests.Sm3));
}
