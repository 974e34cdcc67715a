using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Takan.Journeys.World;

/// <summary>
/// A picture of every screen that a journey passes. With <paramref name="examine"/> axe reads each once at both sizes behind the gate;
/// in the ordinary run a part of them that changes daily.
/// </summary>
public sealed class Album(string folder, bool examine)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    /// <summary>Days in which the ordinary run comes round.</summary>
    private const int Parts = 4;

    private readonly List<string> violations = [];
    private readonly HashSet<string> examined = [];
    private int number;

    /// <summary>What axe objects to, one line each: page, size, rule, element.</summary>
    public IReadOnlyList<string> Violations => violations;

    public int Pages => number;

    /// <param name="page">At its own size.</param>
    /// <param name="resize">Not for a page whose state hangs on its size, such as a drawn signature.</param>
    public async Task TakeAsync(IPage page, string name, bool resize = true)
    {
        number++;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:00}-{name}.png"));
        await page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Allow });
        if (!examine || !IsDue(name) || !examined.Add(name)) return;
        await ReadAsync(page, name);
        // At the other size by the way as well, when there is time: EveryScreenTests examines each page at both.
        if (!resize || !Gate.IsOpen) return;
        var own = new ViewportSize { Width = page.ViewportSize!.Width, Height = page.ViewportSize.Height };
        var other = own.Width == Screen.Phone.Width ? Screen.Office : Screen.Phone;
        await page.SetViewportSizeAsync(other.Width, other.Height);
        await ReadAsync(page, name);
        await page.SetViewportSizeAsync(own.Width, own.Height);
    }

    private static bool IsDue(string name) => Gate.IsDue(name.Sum(letter => letter), Parts);

    private async Task ReadAsync(IPage page, string name)
    {
        var result = await page.RunAxe(Rules);
        violations.AddRange(result.Violations.SelectMany(rule => rule.Nodes.Select(node =>
            $"{name} {page.ViewportSize!.Width} px: {rule.Id} ({rule.Help}) at {node.Target}: {node.Html}")));
    }
}
