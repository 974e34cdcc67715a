using System.Text.RegularExpressions;
using Takan.Casework.Catalog;

namespace Takan.App.Tests.Catalog;

/// <summary>The folder that docs/profiles.md prints is a folder that works, and every key of the model is explained there.</summary>
public sealed partial class DocumentedProfileTests
{
    private static readonly string Page = DocumentedCounty.Page;

    [Fact]
    public void Example_MadeUpCounty_MayBePublished()
    {
        var reading = ProfileReading.Of(DocumentedCounty.Files());

        Assert.True(reading.MayBePublished, string.Join('\n', reading.Findings.Where(finding => finding.IsError)));
        Assert.Equal("劳务派遣经营许可", Assert.Single(reading.Profile!.RemoteMatters).Name);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Keys_OfTheShippedFolders_AreExplained(string folder)
    {
        var used = Directory.EnumerateFiles(Repository.File("profiles", folder), "*.yaml", SearchOption.AllDirectories)
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(found => found.Value)).Distinct();

        Assert.Empty(used.Where(key => !Regex.IsMatch(Page, $"`{key}[?]?(\\[\\])?`", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5))
            && !Page.Contains($"`{key}?[]`", StringComparison.Ordinal)));
    }

    public static TheoryData<string> Folders => new() { "huancui", "dongli", "liujiang", "lintong", "taojiang" };

    [GeneratedRegex(@"(?<=^[ -]*|[{,] )[a-z][A-Za-z]*(?=: )", RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Key();
}
