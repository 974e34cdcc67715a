using Takan.Evidence.Crash;
using Takan.Evidence.Signing;
using Takan.Evidence.Verification;

namespace Takan.Evidence.Tests.Crash;

/// <summary>R2 and R3 for a put and the seal over it.</summary>
public sealed class SealCrashTests : IDisposable
{
    private readonly TemporaryFolder keys = new();
    private readonly SigningKey key = SigningKey.Create();
    private readonly string[] act;

    public SealCrashTests()
    {
        File.WriteAllBytes(keys.File("key"), key.ExportPkcs8());
        act = ["seal", keys.File("key")];
    }

    [FactWith("strace")]
    public async Task PutAndSeal_KilledAtEveryDurableCall_FinishesByItself()
    {
        foreach (var point in await Points(wanted: 25))
        {
            using var root = new TemporaryFolder();
            var first = await CrashProgram.Kill(act, root.Path, point);
            await AssertWholeOrNothing(point, root);

            var second = await CrashProgram.Undisturbed(act, root.Path);

            var promised = first.Split('\n').FirstOrDefault(l => l.StartsWith("SEALED", StringComparison.Ordinal));
            Assert.Contains(promised ?? "SEALED", second, StringComparison.Ordinal);
            await AssertOurs(point, root);
        }
    }

    [TheoryWith("strace")]
    [InlineData("EIO")]
    [InlineData("ENOSPC")]
    [InlineData("EDQUOT")]
    public async Task PutAndSeal_AnyDurableCallFails_IsNotAcknowledged(string error)
    {
        foreach (var point in await Points(wanted: 12))
        {
            using var root = new TemporaryFolder();
            var output = await CrashProgram.Fail(act, root.Path, point, error);

            var tidying = point.Call.StartsWith("unlink", StringComparison.Ordinal);
            Assert.True(tidying || !output.Contains("SEALED", StringComparison.Ordinal), $"sealed although {point} failed with {error}");
            await AssertWholeOrNothing(point, root);
        }
    }

    public void Dispose()
    {
        key.Dispose();
        keys.Dispose();
    }

    private static string Package(TemporaryFolder root) => root.File($"packages/{SealOnce.Name}.zip");

    private async Task<IEnumerable<CrashPoint>> Points(int wanted)
    {
        using var root = new TemporaryFolder();
        var all = await CrashProgram.Points(act, root.Path);
        Assert.InRange(all.Count, 25, 500);
        return Gate.Sample(all, wanted);
    }

    private async Task AssertWholeOrNothing(CrashPoint point, TemporaryFolder root)
    {
        if (!File.Exists(Package(root))) return;
        await using var package = File.OpenRead(Package(root));
        var report = await PackageVerifier.VerifyAsync(package, new([key.Fingerprint.KeyId]));
        Assert.True(report.Verdict == Verdict.IntactAndOurs, $"{point}: half a package under its final name");
    }

    private async Task AssertOurs(CrashPoint point, TemporaryFolder root)
    {
        await using var package = File.OpenRead(Package(root));
        var report = await PackageVerifier.VerifyAsync(package, new([key.Fingerprint.KeyId]));
        Assert.True(report.Verdict == Verdict.IntactAndOurs, $"{point}: {report.Verdict} after the restart");
        Assert.Empty(Directory.EnumerateFiles(root.File("packages/temporary")));
        Assert.Empty(Directory.EnumerateFiles(root.File("store/temporary")));
    }
}
