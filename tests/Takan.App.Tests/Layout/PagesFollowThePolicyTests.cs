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

    /// <summary>A form with an address of its own gets no token by itself, and every browser is refused then.</summary>
    [Fact]
    public void Every_form_that_posts_to_an_address_of_its_own_asks_for_its_token()
    {
        var without = Pages().SelectMany(page => FormPattern().Matches(File.ReadAllText(page))
            .Select(match => match.Value).Where(form => PostsElsewhere(form) && !form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal) && !form.Contains("@Html.AntiForgeryToken()", StringComparison.Ordinal))
            .Select(form => $"{Path.GetRelativePath(Repository.Root, page)}: {form.Split('>')[0]}"));
        Assert.Empty(without);
    }

    private static bool PostsElsewhere(string form) =>
        form.Split('>')[0] is var opening && opening.Contains("method=\"post\"", StringComparison.Ordinal) && opening.Contains(" action=", StringComparison.Ordinal);

    private static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Repository.File("src"), "*.cshtml", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex("""\sstyle\s*=|<style[\s>]|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*"|javascript:""", RegexOptions.IgnoreCase, HangMs)]
    private static partial Regex InlinePattern();

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline, HangMs)]
    private static partial Regex FormPattern();

    [GeneratedRegex("""(?:<icon name|<act [^>]*?icon|<chip [^>]*?icon)="(?<name>[a-z-]+)["]""", RegexOptions.ExplicitCapture, HangMs)]
    private static partial Regex IconPattern();
}
