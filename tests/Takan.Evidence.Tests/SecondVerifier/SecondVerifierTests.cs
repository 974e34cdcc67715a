using Takan.Evidence.Chain;
using Takan.Evidence.Signing;
using Takan.Evidence.Tests.Package;
using Takan.Evidence.Tests.Verification;
using Takan.Testing.Programs;

namespace Takan.Evidence.Tests.SecondVerifier;

/// <summary>Somebody who has only docs/evidence-package.md, Python and openssl comes to the same verdicts.</summary>
public sealed class SecondVerifierTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [TheoryWith("python3")]
    [InlineData(Audience.Applicant)]
    [InlineData(Audience.Supervision)]
    public async Task AnIntactPackage_IsAccepted(Audience audience) =>
        await AssertVerdict(0, await Samples.Package(Samples.Input(audience)));

    [FactWith("python3")]
    public async Task AnotherKey_IsRefused()
    {
        using var other = SigningKey.Create();
        await AssertVerdict(1, await Samples.Package(key: other));
    }

    [FactWith("python3")]
    public async Task FlippedBytes_AreRefused()
    {
        var package = await Samples.Package();
        var step = Gate.IsOpen ? 37 : 1201;
        for (var at = 11; at < package.Length; at += step)
        {
            var flipped = (byte[])package.Clone();
            flipped[at] ^= 0x10;
            await AssertVerdict(1, flipped);
        }
    }

    [FactWith("python3")]
    public async Task ADeletedFile_IsRefused() => await AssertVerdict(
        1, await TamperedPackage.With(await Samples.Package(), files => files.Remove(Samples.Name + "/data/stills/item-1.jpg")));

    public void Dispose() => folder.Dispose();

    private async Task AssertVerdict(int expected, byte[] package)
    {
        await File.WriteAllBytesAsync(folder.File("package.zip"), package);
        var script = Path.Combine(AppContext.BaseDirectory, "SecondVerifier", "second-verifier.py");
        await using var verifier = ChildProgram.Start("python3", [script, folder.File("package.zip"), Samples.Key.Fingerprint.Paper]);
        await verifier.WaitForExitAsync(TimeSpan.FromMinutes(1));

        Assert.True(expected == verifier.ExitCode, verifier.Output);
    }
}
