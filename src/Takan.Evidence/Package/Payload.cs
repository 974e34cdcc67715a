using System.Security.Cryptography;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Package;

/// <summary>The digested payload, in ASCII order of path; what manifests and tree are made from.</summary>
internal sealed record Payload(IReadOnlyList<(string Path, long Bytes, DigestPair Digests)> Files)
{
    public long Bytes => Files.Sum(f => f.Bytes);

    public byte[] ManifestSha256 => BagFiles.Manifest(Sha256);

    public byte[] ManifestSm3 => BagFiles.Manifest(Sm3);

    public DigestPair Root => new(BagFiles.Root(Sha256, SHA256.HashData), BagFiles.Root(Sm3, data => Hashing.Sm3.HashData(data)));

    private IEnumerable<(string Path, Digest Digest)> Sha256 => Files.Select(f => (f.Path, f.Digests.Sha256));

    private IEnumerable<(string Path, Digest Digest)> Sm3 => Files.Select(f => (f.Path, f.Digests.Sm3));
}
