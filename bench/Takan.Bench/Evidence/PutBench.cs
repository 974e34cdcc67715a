using System.Security.Cryptography;
using Takan.Law.Identifiers;
using Takan.Platform.EvidenceStore;

namespace Takan.Bench.Evidence;

/// <summary>P7: an acknowledged put against dd with fsync, and a photo against the machine's fsync.</summary>
internal static class PutBench
{
    private const int PhotoBytes = 64 * 1024;
    private const int PhotosATurn = 20;

    public static async Task<IReadOnlyList<Row>> RunAsync(BenchOptions options)
    {
        using var bench = await Workbench.CreateAsync(options.Bytes);
        var large = await Measure.PairsAsync(options.Pairs, () => PutLargeAsync(bench), () => Measure.ShellAsync(
            $"dd if={bench.Large} of={bench.Folder}/copy bs=4M conv=fsync && rm {bench.Folder}/copy"));
        var sm3 = await Measure.PairsAsync(options.Pairs, () => PutLargeAsync(bench), () => Measure.ShellAsync(
            $"openssl dgst -sm3 {bench.Large} && dd if={bench.Large} of={bench.Folder}/copy bs=4M conv=fsync && rm {bench.Folder}/copy"));
        var store = new FolderBlobs(Path.Combine(bench.Folder, "photos"));
        var photo = await Measure.PairsAsync(options.Pairs, () => PutPhotosAsync(store), () => Measure.ShellAsync(
            $"dd if={bench.Large} of={bench.Folder}/floor bs={PhotoBytes} count={PhotosATurn} oflag=dsync && rm {bench.Folder}/floor"));
        return
        [
            new("put of one large content, wall", "dd bs=4M conv=fsync", [.. large.Select(p => p.Theirs.Wall / p.Ours.Wall)], 0.6),
            new("put of one large content, wall", "openssl -sm3, then dd + fsync", [.. sm3.Select(p => p.Theirs.Wall / p.Ours.Wall)], null),
            new("put of a 64 KiB photo, times longer", "dd of 64 KiB with dsync", [.. photo.Select(p => p.Ours.Wall / p.Theirs.Wall)], 4, AtMost: true),
        ];
    }

    private static async Task<Time> PutLargeAsync(Workbench bench)
    {
        var root = Path.Combine(bench.Folder, "store");
        var store = new FolderBlobs(root);
        var time = await Measure.OursAsync(async () =>
        {
            await using var content = new FileStream(bench.Large, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            await store.PutAsync("bench", CaseId.New(), content, bench.Bytes, default);
        });
        Directory.Delete(root, recursive: true);
        return time;
    }

    private static Task<Time> PutPhotosAsync(FolderBlobs store)
    {
        var shop = CaseId.New();
        return Measure.OursAsync(async () =>
        {
            for (var i = 0; i < PhotosATurn; i++)
                await store.PutAsync("bench", shop, new MemoryStream(RandomNumberGenerator.GetBytes(PhotoBytes)), PhotoBytes, default);
        });
    }
}
