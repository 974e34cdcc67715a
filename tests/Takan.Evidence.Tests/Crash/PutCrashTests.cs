using Takan.Evidence.Crash;
using Takan.Evidence.Hashing;
using Takan.Platform.EvidenceStore;

namespace Takan.Evidence.Tests.Crash;

/// <summary>R2 and R3 for one put: a kill or a failure at every durable call.</summary>
public sealed class PutCrashTests
{
    private static readonly DigestPair Expected = Digests.Of(PutOnce.Content);

    private static readonly StoredBlob Blob = new(PutOnce.Tenant, PutOnce.Case, Expected, PutOnce.Content.Length);

    [FactWith("strace")]
    public async Task Put_KilledAtEveryDurableCall_LeavesTheOldOrTheNewState()
    {
        var points = await Points();
        Assert.InRange(points.Count, 10, 100);
        foreach (var point in points)
        {
            using var root = new TemporaryFolder();
            var output = await CrashProgram.Kill(["put"], root.File("store"), point);
            await AssertSoundAfter(point, root.File("store"), acknowledged: output.Contains("ACK", StringComparison.Ordinal));
        }
    }

    [TheoryWith("strace")]
    [InlineData("EIO")]
    [InlineData("ENOSPC")]
    [InlineData("EDQUOT")]
    public async Task Put_AnyDurableCallFails_IsNotAcknowledged(string error)
    {
        foreach (var point in (await Points()).Where(p => !p.Call.StartsWith("unlink", StringComparison.Ordinal)))
        {
            using var root = new TemporaryFolder();
            var output = await CrashProgram.Fail(["put"], root.File("store"), point, error);

            Assert.False(output.Contains("ACK", StringComparison.Ordinal), $"acknowledged although {point} failed with {error}");
            Assert.True(output.StartsWith("REFUSED", StringComparison.Ordinal), $"{point}: no clear refusal: {output}");
        }
    }

    private static async Task<List<CrashPoint>> Points()
    {
        using var root = new TemporaryFolder();
        return [.. Gate.Sample(await CrashProgram.Points(["put"], root.File("store")), 40)];
    }

    private static async Task AssertSoundAfter(CrashPoint point, string root, bool acknowledged)
    {
        var store = new FolderBlobs(root);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(root, "temporary")));

        var exists = store.Exists(Blob.Tenant, Blob.Case, Expected.Sha256);
        if (acknowledged) Assert.True(exists, $"{point}: acknowledged and lost");
        if (exists) Assert.True(await store.VerifyAsync(Blob, default), $"{point}: half an object is visible");

        Assert.Equal(Blob, await store.PutAsync(Blob.Tenant, Blob.Case, new MemoryStream(PutOnce.Content), Blob.Bytes, default));
        Assert.True(await store.VerifyAsync(Blob, default));
    }
}
