using Takan.Evidence.Hashing;
using Takan.Evidence.Signing;
using Takan.Evidence.Zip;

namespace Takan.Evidence.Package;

/// <summary>Writes a sealed package in one pass over the payload, whatever its size. After a failure it is simply run again.</summary>
public static class PackageBuilder
{
    /// <param name="target">Empty and seekable. Nothing is synced here.</param>
    /// <exception cref="InvalidDataException">A content is not what was promised: other length or other digest.</exception>
    /// <exception cref="ArgumentException">The input cannot make a valid package.</exception>
    public static async Task<Seal> WriteAsync(SealInput input, SigningKey key, Stream target, CancellationToken cancel)
    {
        SealInputRules.Require(input);
        var log = input.Log.Select(l => l.For(input.Audience)).OrderBy(l => l.Stream, StringComparer.Ordinal).ToList();
        var files = PayloadFiles.Of(input, log);
        var zip = new CanonicalZipWriter(target);
        var root = input.Name + "/";
        var tags = new List<(string Name, byte[] Content)>
        {
            (BagFiles.Info, BagFiles.InfoBytes(input.Name, input.Created, files.Count, files.Sum(f => f.Bytes))),
            (BagFiles.Declaration, BagFiles.DeclarationBytes),
        };

        foreach (var (name, content) in tags) await AddAsync(zip, root + name, content, cancel);
        var payload = await AddPayloadAsync(zip, root, files, cancel);
        var seal = SealOf(input, log, payload, key);
        var document = seal.Encode();
        List<(string Name, byte[] Content)> sealing =
        [
            (BagFiles.ManifestSha256, payload.ManifestSha256), (BagFiles.ManifestSm3, payload.ManifestSm3),
            (BagFiles.SealFile, document), (BagFiles.SignatureFile, key.Sign(document)),
        ];
        tags.AddRange(sealing);
        foreach (var (name, content) in sealing) await AddAsync(zip, root + name, content, cancel);
        await AddAsync(zip, root + BagFiles.TagManifestSha256, BagFiles.Manifest(tags.Select(t => (t.Name, Digest.Sha256(t.Content)))), cancel);
        await AddAsync(zip, root + BagFiles.TagManifestSm3, BagFiles.Manifest(tags.Select(t => (t.Name, Digest.Sm3(t.Content)))), cancel);
        zip.Finish();
        return seal;
    }

    private static async Task<Payload> AddPayloadAsync(
        CanonicalZipWriter zip, string root, IReadOnlyList<PackageFile> files, CancellationToken cancel)
    {
        var digested = new List<(string Path, long Bytes, DigestPair Digests)>();
        foreach (var file in files)
        {
            await using var content = file.Open();
            var digests = await zip.AddAsync(root + file.Path, file.Bytes, content, withSm3: file.Known is null, cancel);
            if (file.Known is { } known && known.Sha256 != digests.Sha256)
                throw new InvalidDataException($"{file.Path} is not what the store acknowledged: SHA-256 {digests.Sha256}, was {known.Sha256}");
            digested.Add((file.Path, file.Bytes, new(digests.Sha256, digests.Sm3 ?? file.Known!.Value.Sm3)));
        }
        return new(digested);
    }

    private static async Task AddAsync(CanonicalZipWriter zip, string name, byte[] content, CancellationToken cancel)
    {
        using var stream = new MemoryStream(content, writable: false);
        await zip.AddAsync(name, content.Length, stream, withSm3: false, cancel);
    }

    private static Seal SealOf(SealInput input, IReadOnlyList<LogStream> log, Payload payload, SigningKey key) => new()
    {
        Name = input.Name,
        Inspection = input.Inspection,
        Cases = input.Cases,
        Audience = input.Audience,
        Created = input.Created,
        Profile = input.Profile,
        Root = payload.Root,
        Files = payload.Files.Count,
        Bytes = payload.Bytes,
        Heads = [.. log.Select(l => l.Head)],
        PublicKey = key.Public.SubjectPublicKeyInfo,
    };
}
