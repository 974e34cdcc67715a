using System.Globalization;
using Takan.Evidence.Package;
using Takan.Evidence.Signing;
using Takan.Evidence.Verification;

namespace Takan.Bench.Evidence;

/// <summary>P6: checking a package of a 15-minute call (112 MB) against openssl over the same file.</summary>
internal static class VerifyBench
{
    private const long CallBytes = 112_000_000;

    public static async Task<IReadOnlyList<Row>> RunAsync(BenchOptions options)
    {
        using var bench = await Workbench.CreateAsync(Math.Min(CallBytes, options.Bytes));
        using var key = SigningKey.Create();
        var package = Path.Combine(bench.Folder, "package.zip");
        await using (var file = File.Create(package)) await PackageBuilder.WriteAsync(bench.Input("bench", null), key, file, default);

        var sha256 = await Measure.PairsAsync(
            options.Pairs, () => VerifyAsync(package, key), () => Measure.ShellAsync($"openssl dgst -sha256 {package}"));
        var both = await Measure.PairsAsync(
            options.Pairs, () => VerifyAsync(package, key),
            () => Measure.ShellAsync($"openssl dgst -sha256 {package} && openssl dgst -sm3 {package}"));
        var seconds = sha256.Concat(both).Select(p => p.Ours.Wall).Order().ElementAt(options.Pairs);
        var note = string.Create(CultureInfo.InvariantCulture, $"({seconds:0.00} s)");
        return
        [
            new("verify, both digests, wall (2 threads)", "openssl -sha256, then -sm3", [.. both.Select(p => p.Theirs.Wall / p.Ours.Wall)], 0.75, Note: note),
            new("verify, both digests, CPU", "openssl -sha256, then -sm3", [.. both.Select(p => p.Theirs.Cpu / p.Ours.Cpu)], 0.75),
            new("verify, both digests, wall (2 threads)", "openssl dgst -sha256 alone", [.. sha256.Select(p => p.Theirs.Wall / p.Ours.Wall)], null),
        ];
    }

    private static Task<Time> VerifyAsync(string package, SigningKey key) => Measure.OursAsync(async () =>
    {
        await using var file = new FileStream(package, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var report = await PackageVerifier.VerifyAsync(file, new([key.Fingerprint.KeyId]));
        if (report.Verdict != Verdict.IntactAndOurs) throw new InvalidOperationException("The bench's own package is refused");
    });
}
