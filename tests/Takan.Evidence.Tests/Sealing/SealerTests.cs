using Takan.Evidence.Sealing;
using Takan.Evidence.Tests.Chain;
using Takan.Evidence.Tests.Package;
using Takan.Evidence.Verification;

namespace Takan.Evidence.Tests.Sealing;

public sealed class SealerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Seal_LeavesOneWholePackage()
    {
        var package = await Seal();

        await using var stream = File.OpenRead(package.Path);
        Assert.Equal(Verdict.IntactAndOurs, (await PackageVerifier.VerifyAsync(stream, new([Samples.Key.Fingerprint.Paper]))).Verdict);
        Assert.Equal(stream.Length, package.Bytes);
        Assert.Equal([package.Path], Files());
    }

    // After a crash the caller cannot know whether it had sealed: a second, different seal must not appear.
    [Fact]
    public async Task Seal_Again_GivesTheSealThatStands()
    {
        var first = await Seal();
        var again = await Sealer.SealAsync(
            Samples.Input() with { Created = Chains.Morning.AddHours(5) }, Samples.Key, folder.Path, default);

        Assert.Equal(first.Seal.Digest, again.Seal.Digest);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Seal_WhereADamagedPackageStands_IsRefused()
    {
        await File.WriteAllTextAsync(folder.File(Samples.Name + ".zip"), "half");

        await Assert.ThrowsAsync<InvalidDataException>(Seal);
    }

    [Fact]
    public async Task Seal_ASourceThatFails_LeavesNothing()
    {
        var input = Samples.Input();
        var broken = input.Files[0] with { Open = () => throw new IOException("gone") };

        await Assert.ThrowsAsync<IOException>(
            () => Sealer.SealAsync(input with { Files = [.. input.Files.Skip(1), broken] }, Samples.Key, folder.Path, default));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Seal_TwiceAtOnce_GivesOneSeal()
    {
        var packages = await Task.WhenAll(Task.Run(Seal), Task.Run(Seal));

        Assert.Equal(packages[0].Seal.Digest, packages[1].Seal.Digest);
        Assert.Single(Files());
    }

    public void Dispose() => folder.Dispose();

    private Task<SealedPackage> Seal() => Sealer.SealAsync(Samples.Input(), Samples.Key, folder.Path, default);

    private string[] Files() => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
}
