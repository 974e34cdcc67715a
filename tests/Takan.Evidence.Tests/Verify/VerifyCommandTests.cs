using System.Text.Json.Nodes;
using Takan.Evidence.Hashing;
using Takan.Evidence.Signing;
using Takan.Evidence.Tests.Package;
using Takan.Evidence.Verification;
using Takan.Verify;

namespace Takan.Evidence.Tests.Verify;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string PackagePath => folder.File("package.zip");

    [Theory]
    [InlineData(true, "结论：完整")]
    [InlineData(false, "Verdict: intact")]
    public async Task ATrustedPackage_Gives0(bool chinese, string verdict)
    {
        await Write(await Samples.Package());

        var (code, said, _) = await Run(chinese, PackagePath, "--trust", Samples.Key.Fingerprint.Paper);

        Assert.Equal(0, code);
        Assert.Contains(verdict, said, StringComparison.Ordinal);
        Assert.Contains(Samples.Key.Fingerprint.Paper, said, StringComparison.Ordinal);
        Assert.DoesNotContain("✗", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoTrust_Gives2()
    {
        await Write(await Samples.Package());

        Assert.Equal(2, (await Run(true, PackagePath)).Code);
    }

    [Fact]
    public async Task AFlippedByte_Gives1AndNamesIt()
    {
        var package = await Samples.Package();
        package[package.AsSpan().IndexOf("%PDF"u8)] ^= 1;
        await Write(package);

        var (code, said, _) = await Run(true, PackagePath, "--trust", Samples.Key.Fingerprint.KeyId);

        Assert.Equal(1, code);
        Assert.Contains("文件内容被改动：data/papers/record.pdf [file-changed]", said, StringComparison.Ordinal);
        Assert.DoesNotContain("封存摘要", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherKey_Gives1()
    {
        using var other = SigningKey.Create();
        await Write(await Samples.Package(key: other));

        var (code, said, _) = await Run(false, PackagePath, "--trust", Samples.Key.Fingerprint.Paper);

        Assert.Equal(1, code);
        Assert.Contains("signed-by-another", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFingerprintInSeparateWords_IsUnderstood()
    {
        await Write(await Samples.Package());

        Assert.Equal(0, (await Run(true, ["--trust", .. Samples.Key.Fingerprint.Paper.Split(' '), PackagePath])).Code);
    }

    [Fact]
    public async Task AnotherSealThanAskedFor_Gives1()
    {
        await Write(await Samples.Package());

        Assert.Equal(1, (await Run(true, PackagePath, "--seal", Digest.Zero.Hex)).Code);
    }

    [Fact]
    public async Task Json_GivesStableCodes()
    {
        await Write([.. await Samples.Package(), 0]);

        var report = JsonNode.Parse((await Run(true, PackagePath, "--json")).Output)!;

        Assert.Equal("damaged", report["verdict"]!.GetValue<string>());
        Assert.Equal(1, report["exit"]!.GetValue<int>());
        Assert.Equal("zip-end-record", report["checks"]![0]!["findings"]![0]!["flaw"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(64)]
    [InlineData(64, "a.zip", "b.zip")]
    [InlineData(64, "a.zip", "--trust", "3F2A")]
    [InlineData(64, "a.zip", "--seal", "12")]
    [InlineData(64, "a.zip", "--lang", "fr")]
    [InlineData(64, "a.zip", "--wrong")]
    [InlineData(66, "/nowhere/a.zip")]
    [InlineData(66, "/")]
    public async Task BadUsage_SaysWhatToDo(int expected, params string[] args)
    {
        foreach (var chinese in new[] { true, false })
        {
            var (code, _, errors) = await Run(chinese, args);
            Assert.Equal(expected, code);
            Assert.NotEmpty(errors);
        }
    }

    // Every code that a report can give stands in the page that strangers write their verifier from.
    [Fact]
    public async Task EveryFlaw_StandsInTheDocumentation()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "evidence-package.md"));
        foreach (var flaw in Enum.GetValues<Flaw>())
            Assert.Contains($"`{flaw.Code()}`", page, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task Write(byte[] package) => File.WriteAllBytesAsync(PackagePath, package);

    private static async Task<(int Code, string Output, string Errors)> Run(bool chinese, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await VerifyCommand.RunAsync(args, output, errors, new Words(chinese));
        return (code, output.ToString(), errors.ToString());
    }
}
