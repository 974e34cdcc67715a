using System.Text;
using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Package;
using Takan.Evidence.Signing;
using Takan.Evidence.Tests.Chain;
using Takan.Evidence.Verification;

namespace Takan.Evidence.Tests.Package;

/// <summary>One small inspection, sealed.</summary>
internal static class Samples
{
    public const string Name = "huancui-01930000-0000-7000-8000-000000000009";

    public static readonly SigningKey Key = SigningKey.Create();

    public static SealInput Input(Audience audience = Audience.Staff) => new()
    {
        Name = Name,
        Inspection = "01930000-0000-7000-8000-000000000009",
        Cases = [new("01930000-0000-7000-8000-000000000001", Digest.Zero)],
        Audience = audience,
        Created = Chains.Morning.AddHours(1),
        Profile = Digest.Sha256("profile"u8),
        Files =
        [
            PackageFile.Of("media/p1-camera-1.mjr", Bytes(3000)),
            PackageFile.Of("media/p1-camera-2.mjr", Bytes(1500)),
            PackageFile.Of("papers/record.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 现场核查记录表")),
            PackageFile.Of("stills/item-1.jpg", Bytes(900)),
        ],
        Record = Record(new RecordedGap("network", new(30_000, 10_000))),
        Log = [LogStream.Of("case/1", Chains.Of("case/1", 4)), LogStream.Of("inspection/9", Chains.Of("inspection/9", 6))],
    };

    public static JsonObject Record(params RecordedGap[] gaps) => new()
    {
        ["items"] = new JsonArray(new JsonObject { ["item"] = "营业场所", ["judgement"] = "met" }),
        ["coverage"] = new JsonArray(new RecordingCoverage(
            "p-7f3a camera", 60_000,
            [new("media/p1-camera-1.mjr", new(0, 30_000)), new("media/p1-camera-2.mjr", new(40_000, 19_500))], gaps).ToJson()),
    };

    public static async Task<byte[]> Package(SealInput? input = null, SigningKey? key = null)
    {
        using var zip = new MemoryStream();
        await PackageBuilder.WriteAsync(input ?? Input(), key ?? Key, zip, default);
        return zip.ToArray();
    }

    public static Task<VerificationReport> Verify(byte[] package, params string[] trusted) =>
        PackageVerifier.VerifyAsync(new MemoryStream(package), new(trusted));

    public static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31 / 7))];
}
