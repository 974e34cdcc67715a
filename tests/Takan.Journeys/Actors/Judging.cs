using Microsoft.Playwright;

namespace Takan.Journeys.Actors;

/// <summary>What the inspector finds at one item.</summary>
/// <param name="Row">Place in the list, from 0.</param>
public sealed record Finding(int Row, bool Still, string Verdict = "Met");

/// <summary>The items one by one: shown, photographed or marked, judged.</summary>
public sealed class Judging(Office office, Inspector inspector)
{
    private IPage Page => inspector.Page;

    public Task<int> ItemsAsync() => Page.Locator("[data-part=list] li").CountAsync();

    public async Task JudgeAsync(Finding finding)
    {
        var row = Page.Locator("[data-part=list] li").Nth(finding.Row);
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await row.Locator("button[aria-current=true]").WaitForAsync();
        if (finding.Still) await TakeStillAsync();
        else await MarkAsync();
        await Page.Locator($"label:has([data-part=pick-{finding.Verdict}])").ClickAsync();
        if (finding.Verdict != "Met") await Page.ClickAsync("[data-part=use-failure]");
        await Page.Locator("[data-part=saved]", new() { HasText = "已保存" }).WaitForAsync();
    }

    private async Task TakeStillAsync()
    {
        var title = await Page.Locator("[data-part=item-title]").InnerTextAsync();
        office.Steps.Say($"Still of full camera size for item {title.Replace('\u3000', ' ')}");
        await Page.Locator("[data-part=still]").ClickAsync();
        await Page.Locator("[data-part=thumbs] a.thumb img").First.WaitForAsync();
    }

    /// <summary>Refused while the picture is interrupted; then an inspector presses again.</summary>
    private async Task MarkAsync()
    {
        var marked = Page.Locator("[data-part=evidence] li.good");
        for (var tries = 0; tries < 8 && await marked.CountAsync() == 0; tries++)
        {
            await Page.Locator("[data-part=moment]").ClickAsync();
            await Task.WhenAny(marked.WaitForAsync(), Task.Delay(TimeSpan.FromSeconds(10)));
        }

        await marked.WaitForAsync();
    }
}
