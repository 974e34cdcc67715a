using Takan.Evidence.Verification;

namespace Takan.Evidence.Tests.Verification;

/// <summary>R8: a package sealed on 21 November 2026 by a key that no longer exists. It must verify in every version to come.</summary>
public sealed class FrozenSealTests
{
    private const string Fingerprint = "1316 4668 AFC7 A153 12E3 8A33 FB5C D85B 4DCD 4786";

    [Theory]
    [InlineData("seal-1.zip", "2c5a84af0b135fbda02b1bc8182da19cd5418c6f0daa66d68405ab78fdb1975c")]
    public async Task EverySealEverMade_StillVerifies(string file, string sealDigest)
    {
        await using var package = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Frozen", file));

        var report = await PackageVerifier.VerifyAsync(package, new([Fingerprint]));

        Assert.Empty(report.Findings);
        Assert.Equal(Verdict.IntactAndOurs, report.Verdict);
        Assert.Equal(sealDigest, report.Seal!.Digest.Hex);
    }
}
