using System.Text.RegularExpressions;

namespace Takan.App.Tests.Words;

/// <summary>The guides send people to buttons and pages by name: each name in 「」 is written so somewhere on the screen.</summary>
public sealed partial class GuidesNameWhatIsOnTheScreenTests
{
    private const int HangMs = 10_000;

    private static readonly Lazy<string> Source = new(() => string.Concat(Directory
        .EnumerateFiles(Repository.File("src"), "*.cs*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Select(File.ReadAllText)));

    [Fact]
    public void Every_name_in_the_guides_is_on_the_screen()
    {
        var names = Directory.EnumerateFiles(Repository.File("docs", "guide"), "*.md")
            .SelectMany(page => Names().Matches(File.ReadAllText(page)).Select(match => (Page: Path.GetFileName(page), Name: match.Groups["name"].Value))).ToList();

        Assert.True(names.Count > 100);
        Assert.Empty(names.Where(one => !IsOnTheScreen(one.Name)).Select(one => $"{one.Page}: {one.Name}"));
    }

    [Fact]
    public void A_name_that_is_nowhere_is_found() => Assert.False(IsOnTheScreen("没有这个" + "按钮"));

    private static bool IsOnTheScreen(string name) => Source.Value.Contains($"\"{name}\"", StringComparison.Ordinal);

    [GeneratedRegex("「(?<name>[^」]+)」", RegexOptions.ExplicitCapture, HangMs)]
    private static partial Regex Names();
}
