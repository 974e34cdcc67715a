using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Package;
using Takan.Evidence.Verification;

namespace Takan.Evidence.Tests.Package;

public sealed class PackageBuilderTests
{
    [Fact]
    public async Task Write_ThenVerify_IsIntactAndOurs()
    {
        var report = await Samples.Verify(await Samples.Package(), Samples.Key.Fingerprint.Paper);

        Assert.Empty(report.Findings);
        Assert.Equal(Verdict.IntactAndOurs, report.Verdict);
        Assert.All(report.Checks, c => Assert.Equal(CheckState.Passed, c.State));
        Assert.Equal(7, report.Seal!.Files);
    }

    [Fact]
    public async Task Write_WithDigestsKnownFromTheStore_GivesTheSameSeal()
    {
        var input = Samples.Input();
        var known = input with { Files = [.. input.Files.Select(f => f with { Known = Digests.Of(((MemoryStream)f.Open()).ToArray()) })] };

        using var first = new MemoryStream();
        using var second = new MemoryStream();
        var seal = await PackageBuilder.WriteAsync(input, Samples.Key, first, default);
        var again = await PackageBuilder.WriteAsync(known, Samples.Key, second, default);

        Assert.Equal(seal.Digest, again.Digest);
    }

    [Fact]
    public async Task Write_AFileThatChangedInTheStore_IsRefused()
    {
        var input = Samples.Input();
        var rotten = input.Files[0] with { Known = new(Digest.Sha256("other"u8), Digest.Sm3("other"u8)) };

        await Assert.ThrowsAsync<InvalidDataException>(() => Samples.Package(input with { Files = [rotten, .. input.Files.Skip(1)] }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Write_AFileOfAnotherLength_IsRefused(int more)
    {
        var input = Samples.Input();
        var wrong = input.Files[0] with { Bytes = input.Files[0].Bytes + more };

        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            try
            {
                await Samples.Package(input with { Files = [wrong, .. input.Files.Skip(1)] });
            }
            catch (InvalidDataException e)
            {
                throw new IOException("longer", e);
            }
        });
    }

    [Fact]
    public async Task Write_ForTheApplicant_CarriesOnlyTheirBodies()
    {
        var package = await Samples.Package(Samples.Input(Audience.Applicant));
        var text = System.Text.Encoding.UTF8.GetString(package);

        Assert.Equal(Verdict.IntactAndOurs, (await Samples.Verify(package, Samples.Key.Fingerprint.KeyId)).Verdict);
        Assert.Equal(4, text.Split("\"salt\"").Length - 1);
        Assert.Equal(10, text.Split("\"commitment\"").Length - 1);
    }

    [Fact]
    public async Task Write_AGapThatNothingExplains_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Samples.Package(Samples.Input() with { Record = Samples.Record() }));

    [Fact]
    public async Task Write_ADamagedLog_IsRefused()
    {
        var input = Samples.Input();
        var log = input.Log[0] with { Headers = [.. input.Log[0].Headers.Skip(1)] };

        await Assert.ThrowsAsync<ArgumentException>(() => Samples.Package(input with { Log = [log] }));
    }

    [Fact]
    public async Task Write_AFileOutsideItsFolders_IsRefused()
    {
        var input = Samples.Input() with { Files = [PackageFile.Of("record.json", [1])] };

        await Assert.ThrowsAsync<ArgumentException>(() => Samples.Package(input));
    }

    [Fact]
    public async Task Write_AFractionInTheRecord_IsRefused() =>
        await Assert.ThrowsAsync<CanonicalJsonException>(
            () => Samples.Package(Samples.Input() with { Record = new JsonObject { ["metres"] = 1.5 } }));

    [Fact]
    public async Task Write_WithoutFilesOrLog_IsAValidPackageToo()
    {
        var input = Samples.Input() with { Files = [], Log = [], Record = [] };

        Assert.Equal(Verdict.IntactUnknownSigner, (await Samples.Verify(await Samples.Package(input))).Verdict);
    }
}
