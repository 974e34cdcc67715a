using Takan.Casework.Catalog;

namespace Takan.App.Tests.Catalog;

/// <summary>Whatever a file holds, reading it ends with findings, never with an exception.</summary>
public sealed class FuzzedProfileTests
{
    private const int Rounds = 600;

    private static readonly ProfileFiles Good = ProfileFiles.In(Repository.File("profiles", "huancui"));

    private static readonly string[] Pieces =
        ["[", "]", "{", "}", ": ", "- ", "\n", "\t", "\"", "'", "&a ", "*a", "<<: *a", "!!int ", "|", ">", "---\n", "...\n", "%YAML 9.9\n", "# ", "\0", "\uFEFF", "\"\\uD800\"", "\"\\UFFFFFFFF\"", "? ", "~", "null", "99999999999999999999", "2147483647", "-2147483648", "9999-12-31", "+5", "5.", "NaN", "\u2028", "\u0085", "\uD800", "\r", "|9\n", "%TAG ! x\n", "!<", "a/b", "#1", "𠮷"];

    public static TheoryData<string> Hostile => new()
    {
        new string('[', 100_000),
        string.Concat(Enumerable.Repeat("a: {", 50_000)),
        string.Concat(Enumerable.Repeat("- ", 50_000)),
        "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "a: &a { b: *a }",
        new string('a', 1_000_001),
        "",
        "\0\0\0",
        "name: \"\\uD800\"",
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Reading_HostileFile_IsAFinding(string text)
        => Assert.Contains(Read(ProfileFiles.Bureau, text).Findings, finding => finding is { IsError: true, File: ProfileFiles.Bureau, Line: >= 1 });

    [Theory]
    [InlineData(20211)]
    [InlineData(20227)]
    [InlineData(20246)]
    public void Reading_SpoiltFiles_NeverThrowsAndAlwaysSaysWhere(int seed)
    {
        var random = new Random(seed);
        var names = Good.Texts.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var round = 0; round < Rounds / 3; round++)
        {
            var name = names[random.Next(names.Length)];
            var reading = Read(name, Spoil(Good.Texts[name], random));

            Assert.All(reading.Findings, finding => Assert.True(finding.Line >= 1 && finding.Finding.Words.Length > 0, finding.ToString()));
            if (reading.Profile is { } read)
                Assert.Equal(ProfileJson.DigestOf(read), ProfileReading.Of(ProfileText.Files(read)).Profile is { } again ? ProfileJson.DigestOf(again) : $"Seed {seed}, round {round}: not readable again.");
            Assert.True(reading.Profile is not null || reading.Findings.Any(finding => finding.IsError), $"Seed {seed}, round {round}: nothing read and nothing said.");
        }
    }

    private static string Spoil(string text, Random random)
    {
        for (var strike = random.Next(1, 6); strike > 0; strike--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(40, text.Length - at) + 1);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(at, ((char)random.Next(char.MaxValue + 1)).ToString()),
                _ => text.Insert(at, text.Substring(at, length)),
            };
        }

        return text;
    }

    private static ProfileReading Read(string file, string text)
        => ProfileReading.Of(new(Good.Id, Good.Texts.ToDictionary(pair => pair.Key, pair => pair.Key == file ? text : pair.Value)));
}
