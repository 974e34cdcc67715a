using System.Globalization;
using System.Text;
using Takan.Evidence.Hashing;
using Takan.Evidence.Merkle;

namespace Takan.Evidence.Package;

/// <summary>The tag files of the bag (RFC 8493). All are determined by the payload and the seal, so a verifier writes them anew and compares.</summary>
internal static class BagFiles
{
    public const string Declaration = "bagit.txt";
    public const string Info = "bag-info.txt";
    public const string ManifestSha256 = "manifest-sha256.txt";
    public const string ManifestSm3 = "manifest-sm3.txt";
    public const string SealFile = "seal.json";
    public const string SignatureFile = "seal.sig";
    public const string TagManifestSha256 = "tagmanifest-sha256.txt";
    public const string TagManifestSm3 = "tagmanifest-sm3.txt";

    /// <summary>Every file beside <c>data/</c>, in ASCII order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Info, Declaration, ManifestSha256, ManifestSm3, SealFile, SignatureFile, TagManifestSha256, TagManifestSm3];

    public static byte[] DeclarationBytes { get; } = [.. "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8];

    public static byte[] InfoBytes(string name, DateTime created, long files, long bytes) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"Bag-Software-Agent: Takan\nBagging-Date: {created:yyyy-MM-dd}\nExternal-Identifier: {name}\nPayload-Oxum: {bytes}.{files}\n"));

    /// <summary>One line a file, <c>digest, two spaces, path</c>, in the order given.</summary>
    public static byte[] Manifest(IEnumerable<(string Path, Digest Digest)> files) =>
        [.. files.SelectMany(f => Line(f.Path, f.Digest))];

    /// <summary>The lines of a manifest are the leaves of its tree.</summary>
    public static Digest Root(IEnumerable<(string Path, Digest Digest)> files, Func<byte[], byte[]> hash) =>
        new(MerkleTree.Root([.. files.Select(f => Line(f.Path, f.Digest))], hash));

    private static byte[] Line(string path, Digest digest) => Encoding.ASCII.GetBytes($"{digest.Hex}  {path}\n");
}
