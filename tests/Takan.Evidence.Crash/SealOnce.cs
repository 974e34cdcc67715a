using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Package;
using Takan.Evidence.Sealing;
using Takan.Evidence.Signing;
using Takan.Platform.EvidenceStore;

namespace Takan.Evidence.Crash;

/// <summary>What an owner does at start when it finds an inspection not yet sealed: put what is missing, seal, acknowledge.</summary>
public static class SealOnce
{
    public const string Name = "huancui-1";

    public static async Task<int> RunAsync(string root, string keyFile)
    {
        try
        {
            var store = new FolderBlobs(Path.Combine(root, "store"));
            var blob = await store.PutAsync(PutOnce.Tenant, PutOnce.Case, new MemoryStream(PutOnce.Content), PutOnce.Content.Length, CancellationToken.None);
            Console.WriteLine($"ACK {blob.Digests.Sha256}");
            var packages = Path.Combine(root, "packages");
            Directory.CreateDirectory(packages);
            Sealer.Recover(packages);
            using var key = SigningKey.FromPkcs8(await File.ReadAllBytesAsync(keyFile));
            var package = await Sealer.SealAsync(Input(store, blob), key, packages, CancellationToken.None);
            Console.WriteLine($"SEALED {package.Seal.Digest}");
            return 0;
        }
        catch (Exception e) when (e is EvidenceRefusedException or IOException)
        {
            Console.WriteLine($"REFUSED {(e.InnerException ?? e).Message}");
            return 1;
        }
    }

    private static SealInput Input(FolderBlobs store, StoredBlob blob) => new()
    {
        Name = Name,
        Inspection = "1",
        Cases = [new(PutOnce.Case.ToString(), Digest.Zero)],
        Audience = Audience.Staff,
        Created = new DateTime(2026, 11, 21, 3, 0, 0, DateTimeKind.Utc),
        Profile = Digest.Zero,
        Files = [new("media/a.mjr", blob.Bytes, () => store.OpenRead(blob.Tenant, blob.Case, blob.Digests.Sha256), blob.Digests)],
        Record = new JsonObject(),
        Log = [],
    };
}
