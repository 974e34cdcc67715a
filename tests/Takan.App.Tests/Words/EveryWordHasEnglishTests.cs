using System.Reflection;
using System.Text.RegularExpressions;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.App.Tests.Words;

public sealed partial class EveryWordHasEnglishTests
{
    private const int HangMs = 10_000;

    [Fact]
    public void Every_Chinese_key_in_pages_and_code_stands_in_a_word_book()
    {
        var english = Wordbook.OfTheProduct();
        var missing = SourceFiles()
            .SelectMany(file => Keys(File.ReadAllText(file)).Select(key => (Key: key, File: Path.GetRelativePath(Repository.Root, file))))
            .Where(found => english.English(found.Key) is null)
            .Select(found => $"{found.File}: {found.Key}")
            .Distinct().Order().ToList();
        Assert.True(missing.Count == 0, "Without English:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void A_key_without_English_is_found() =>
        Assert.Equal(["没有人写过的话", "标签", "要填", "导航"],
            Keys("""<h1>@L["没有人写过的话"]</h1> [Display(Name = "标签")] [Required(ErrorMessage = "要填")] new NavigationEntry(10, "导航", "/x") L["english"]"""));

    [Fact]
    public void Words_that_are_looked_up_by_value_have_English_too()
    {
        var english = Wordbook.OfTheProduct();
        var statuses = Enumerable.Range(400, 200).Select(ErrorWords.For).SelectMany(words => new[] { words.Heading, words.Sentence });
        Assert.All(statuses.Concat(PhoneSteps.Words).Concat(Enum.GetValues<TextSize>().Select(size => size.SwitchWords())).Distinct(),
            word => Assert.NotNull(english.English(word)));
    }

    [Fact]
    public void The_same_Chinese_has_one_English()
    {
        var twice = Directory.EnumerateFiles(AppContext.BaseDirectory, "Takan.*.dll")
            .SelectMany(path => Wordbook.Read(Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(path)))))
            .GroupBy(entry => entry.Key)
            .Where(same => same.Select(entry => entry.Value).Distinct().Count() > 1)
            .Select(same => same.Key + ": " + string.Join(" / ", same.Select(entry => entry.Value)));
        Assert.Empty(twice);
    }

    [Fact]
    public void English_keeps_every_place_holder()
    {
        var broken = Directory.EnumerateFiles(AppContext.BaseDirectory, "Takan.*.dll")
            .SelectMany(path => Wordbook.Read(Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(path)))))
            .Where(entry => !Holders(entry.Key).SetEquals(Holders(entry.Value)))
            .Select(entry => entry.Key);
        Assert.Empty(broken);
    }

    private static IEnumerable<string> Keys(string source) => KeyPattern().Matches(source)
        .Select(match => Regex.Unescape(match.Groups["key"].Value))
        .Where(key => HanPattern().IsMatch(key));

    private static HashSet<string> Holders(string text) => [.. HolderPattern().Matches(text)
        .Select(match => match.Value.Contains('|', StringComparison.Ordinal) ? match.Value[..2] + "}" : match.Value)];

    private static IEnumerable<string> SourceFiles() => Directory
        .EnumerateFiles(Repository.File("src"), "*.cs*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>L["…"], words["…"], localizer["…"]; labels and messages of fields; words of the navigation.</summary>
    [GeneratedRegex("""(?:\b(?:L|words|localizer)\[|Display\(Name = |ErrorMessage = |NavigationEntry\(\d+, )"(?<key>(?:[^"\\]|\\.)+)"(?!\s*\+)""", RegexOptions.ExplicitCapture, HangMs)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("""\p{IsCJKUnifiedIdeographs}""", RegexOptions.None, HangMs)]
    private static partial Regex HanPattern();

    [GeneratedRegex("""\{\d[^}]*\}""", RegexOptions.None, HangMs)]
    private static partial Regex HolderPattern();
}
