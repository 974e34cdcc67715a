using System.Text.RegularExpressions;
using Takan.Platform.Layout;

namespace Takan.App.Tests.Layout;

/// <summary>The content policy refuses these in the browser, silently for the person in front of it; so they are refused here.</summary>
public sealed partial class PagesFollowThePolicyTests
{
    private const int HangMs = 10_000;

    [Fact]
    public void No_page_writes_a_style_or_script_into_itself()
    {
        // Papers are printed from a file, where no policy applies and nothing can be loaded.
        var inline = Pages().Where(page => Path.GetFileName(page) != "_Paper.cshtml")
            .Where(page => InlinePattern().IsMatch(File.ReadAllText(page)))
            .Select(page => Path.GetRelativePath(Repository.Root, page));
        Assert.Empty(inline);
    }

    [Theory]
    [InlineData("""<p style="color:red">""")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("""<button onclick="go()">""")]
    [InlineData("""<a href="javascript:go()">""")]
    public void What_the_policy_refuses_is_found(string markup) => Assert.Matches(InlinePattern(), markup);

    [Theory]
    [InlineData("""<styles of="staff" />""")]
    [InlineData("""<island of="room" />""")]
    [InlineData("""<script src="/dist/room.js" defer></script>""")]
    public void What_it_allows_is_left_alone(string markup) => Assert.DoesNotMatch(InlinePattern(), markup);

    [Fact]
    public void Every_icon_that_a_page_names_is_drawn()
    {
        var drawn = Icons.Names.ToHashSet();
        var missing = Pages().SelectMany(page => IconPattern().Matches(File.ReadAllText(page))
            .Select(match => match.Groups["name"].Value).Where(name => !drawn.Contains(name))
            .Select(name => $"{Path.GetRelativePath(Repository.Root, page)}: {name}"));
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Repository.File("src"), "*.cshtml", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex("""\sstyle\s*=|<style[\s>]|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*"|javascript:""", RegexOptions.IgnoreCase, HangMs)]
    private static partial Regex InlinePattern();

    [GeneratedRegex("""(?:<icon name|<act [^>]*?icon|<chip [^>]*?icon)="(?<name>[a-z-]+)["]""", RegexOptions.ExplicitCapture, HangMs)]
    private static partial Regex IconPattern();
}
