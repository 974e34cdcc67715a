using Takan.Evidence.Package;
using Takan.Evidence.Tests.Package;
using Takan.Evidence.Verification;

namespace Takan.Evidence.Tests.Verification;

/// <summary>R6: no bit of a package can change unseen. All bits behind the gate, else every byte in turn over some days.</summary>
public sealed class BitFlipTests
{
    [Fact]
    public async Task FlipAnyBit_IsFound()
    {
        var package = await Samples.Package();
        var flips = Enumerable.Range(0, Gate.IsOpen ? package.Length * 8 : package.Length)
            .Select(i => Gate.IsOpen ? i : (i * 8) + (i * 5 % 8)).ToList();
        var unseen = 0;

        await Parallel.ForEachAsync(Gate.Sample(flips, 4000), async (bit, _) =>
        {
            var flipped = (byte[])package.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            if ((await Samples.Verify(flipped)).Verdict != Verdict.Damaged) Interlocked.Increment(ref unseen);
        });

        Assert.Equal(0, unseen);
    }

    [Fact]
    public async Task FlipAnyBitOfTheStructure_IsFoundByName()
    {
        var package = await Samples.Package(Samples.Input() with { Files = [], Log = [], Record = [] });
        for (var bit = 0; bit < package.Length * 8; bit += Gate.IsOpen ? 1 : 3)
        {
            var flipped = (byte[])package.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            var report = await Samples.Verify(flipped);

            Assert.Equal(Verdict.Damaged, report.Verdict);
            Assert.NotEmpty(report.Findings);
        }
    }

    [Fact]
    public async Task AnyMutation_NeverCrashesTheVerifier()
    {
        var package = await Samples.Package();
        for (var i = 0; i < (Gate.IsOpen ? 200_000 : 2_000); i++)
        {
            var mutated = Mutations.Of(package, i);
            if (!mutated.AsSpan().SequenceEqual(package)) Assert.Equal(Verdict.Damaged, (await Samples.Verify(mutated)).Verdict);
        }
    }

    [Fact]
    public async Task IntactPackages_AreNeverAccused()
    {
        for (var i = 0; i < (Gate.IsOpen ? 10_000 : 200); i++)
        {
            var input = Samples.Input() with { Files = [.. Samples.Input().Files, PackageFile.Of($"stills/x-{i}.jpg", Samples.Bytes(i % 5000))] };
            var report = await Samples.Verify(await Samples.Package(input), Samples.Key.Fingerprint.Paper);
            Assert.Equal(Verdict.IntactAndOurs, report.Verdict);
        }
    }
}
