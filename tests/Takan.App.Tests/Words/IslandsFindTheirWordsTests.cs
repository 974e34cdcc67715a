using System.Text.RegularExpressions;
using Takan.Testing;

namespace Takan.App.Tests.Words;

/// <summary>An island and its page are two files: what the script asks for must stand in the page.</summary>
public sealed partial class IslandsFindTheirWordsTests
{
    [Theory]
    [InlineData("console", "Console")]
    [InlineData("visit", "PhoneVisit")]
    public void Every_word_that_an_island_says_stands_in_its_page(string island, string page)
    {
        var words = Pages(page).SelectMany(text => BookPattern().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet();
        Assert.NotEmpty(words);
        Assert.Empty(Scripts(island).SelectMany(text => WordPattern().Matches(text)).Select(match => match.Groups["name"].Value).Where(name => !words.Contains(name)));
    }

    [Theory]
    [InlineData("console", "Console")]
    [InlineData("visit", "PhoneVisit")]
    public void Every_part_that_an_island_draws_stands_in_its_page(string island, string page)
    {
        var parts = Pages(page).SelectMany(text => PartPattern().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet();
        Assert.NotEmpty(parts);
        Assert.Empty(Scripts(island).SelectMany(text => UsePattern().Matches(text)).Select(match => match.Groups["name"].Value).Where(name => !parts.Contains(name)));
    }

    [Fact]
    public void What_is_missing_is_found()
    {
        Assert.Equal("lost", WordPattern().Match("""word("lost", 3)""").Groups["name"].Value);
        Assert.Equal("own", UsePattern().Match("""parts.get<HTMLVideoElement>("own")""").Groups["name"].Value);
    }

    private static IEnumerable<string> Scripts(string island) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "client", island), "*.ts").Select(File.ReadAllText);

    private static IEnumerable<string> Pages(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Takan.Visits", "Rooms", folder), "*.cshtml").Select(File.ReadAllText);

    [GeneratedRegex("""\bword\("(?<name>[\w-]+)"[,)]""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex WordPattern();

    [GeneratedRegex("""\["(?<name>[\w-]+)"\] = """, RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex BookPattern();

    [GeneratedRegex("""\bparts\.(?:get|text|show|on)(?:<\w+>)?\("(?<name>[\w-]+)"[,)]""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex UsePattern();

    [GeneratedRegex("""data-part="(?<name>[\w-]+)""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PartPattern();
}
