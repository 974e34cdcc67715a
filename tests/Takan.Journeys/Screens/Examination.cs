using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Takan.Journeys.Screens;

/// <summary>Opens one screen in one size and language and tells everything that is wrong with it.</summary>
public sealed class Examination(string folder)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    private readonly List<string> wrong = [];

    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>A screen that cannot be reached hides none of the others.</summary>
    public void Unreached(Screen screen, Exception why) => wrong.Add($"{screen.Name}: not reached: {why.Message}");

    public async Task OpenAsync(IPage page, Screen screen, string path, ViewportSize size, string language)
    {
        var where = $"{screen.Name} {size.Width} {language}";
        void Hear(object? _, IConsoleMessage message)
        {
            // The browser itself reports a page whose status is meant to be an error.
            if (message.Type == "error" && screen.Status == 200) wrong.Add($"{where}: console: {message.Text}");
        }

        void Fail(object? _, string error) => wrong.Add($"{where}: script: {error}");
        page.Console += Hear;
        page.PageError += Fail;
        await page.SetViewportSizeAsync(size.Width, size.Height);
        var answer = await page.GotoAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language, new() { WaitUntil = WaitUntilState.Load });
        if (answer?.Status != screen.Status) wrong.Add($"{where}: status {answer?.Status}");
        await page.WaitForFunctionAsync("document.readyState === 'complete'");
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) wrong.Add($"{where}: {over} px wider than the screen: {await WidestAsync(page)}");
        // What axe looks at is the same in both languages.
        if (language == "zh") await ExamineAsync(page, where);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{screen.Name}-{size.Width}-{language}.png"), FullPage = true });
        page.Console -= Hear;
        page.PageError -= Fail;
    }

    private async Task ExamineAsync(IPage page, string where)
    {
        var result = await page.RunAxe(Rules);
        wrong.AddRange(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{where}: {rule.Id} ({rule.Help}) at {node.Target}: {node.Html}")));
    }

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map(e => e.tagName + '.' + e.className).join(' ')");
}
