using Takan.Evidence.Hashing;
using Takan.Evidence.Package;
using Takan.Evidence.Sealing;
using Takan.Evidence.Signing;

namespace Takan.Bench.Evidence;

/// <summary>P5: sealing against what openssl needs to read and digest the same bytes.</summary>
internal static class SealBench
{
    public static async Task<IReadOnlyList<Row>> RunAsync(BenchOptions options)
    {
        using var bench = await Workbench.CreateAsync(options.Bytes);
        using var key = SigningKey.Create();
        var known = await KnownAsync(bench);

        var sha256 = await Measure.PairsAsync(
            options.Pairs, () => BuildAsync(bench, key, known), () => Measure.ShellAsync($"openssl dgst -sha256 {bench.Large}"));
        var both = await Measure.PairsAsync(
            options.Pairs, () => BuildAsync(bench, key, known: null),
            () => Measure.ShellAsync($"openssl dgst -sha256 {bench.Large} && openssl dgst -sm3 {bench.Large}"));
        var durable = await Measure.PairsAsync(options.Pairs, () => SealAsync(bench, key, known), () => Measure.ShellAsync(
            $"openssl dgst -sha256 {bench.Large} && dd if={bench.Large} of={bench.Folder}/copy bs=4M conv=fsync && rm {bench.Folder}/copy"));
        return
        [
            new("seal, digests from the store, wall", "openssl dgst -sha256", [.. sha256.Select(p => p.Theirs.Wall / p.Ours.Wall)], 0.75),
            new("seal, digests from the store, CPU", "openssl dgst -sha256", [.. sha256.Select(p => p.Theirs.Cpu / p.Ours.Cpu)], 0.75),
            new("seal, both digests anew, CPU", "openssl -sha256, then -sm3", [.. both.Select(p => p.Theirs.Cpu / p.Ours.Cpu)], 0.9),
            new("seal, both digests anew, wall (2 threads)", "openssl -sha256, then -sm3", [.. both.Select(p => p.Theirs.Wall / p.Ours.Wall)], 1.0),
            new("seal to disk, wall", "openssl -sha256, then dd + fsync", [.. durable.Select(p => p.Theirs.Wall / p.Ours.Wall)], 0.75),
        ];
    }

    private static async Task<DigestPair> KnownAsync(Workbench bench)
    {
        await using var content = File.OpenRead(bench.Large);
        return await Digests.OfAsync(content);
    }

    private static Task<Time> BuildAsync(Workbench bench, SigningKey key, DigestPair? known) => Measure.OursAsync(async () =>
    {
        await using var nowhere = new Nowhere();
        await PackageBuilder.WriteAsync(bench.Input("bench", known), key, nowhere, default);
    });

    private static async Task<Time> SealAsync(Workbench bench, SigningKey key, DigestPair known)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "packages")).FullName;
        var time = await Measure.OursAsync(() => Sealer.SealAsync(bench.Input("bench", known), key, folder, default));
        Directory.Delete(folder, recursive: true);
        return time;
    }

    /// <summary>Takes everything, keeps nothing.</summary>
    private sealed class Nowhere : MemoryStream
    {
        public override long Position { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Position += buffer.Length;
    }
}
