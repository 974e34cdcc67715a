using Microsoft.Playwright;

namespace Takan.Journeys.Actors;

/// <summary>What two inspectors do at the place, on one device (上门踏勘).</summary>
public sealed class Visiting(Office office, Inspector inspector, Inspector colleague)
{
    private IPage Page => inspector.Page;

    /// <returns>The inspection's id.</returns>
    public async Task<string> ArriveAsync(string path)
    {
        office.Steps.Say("Both inspectors say that they are there, the colleague on the same device with an own code");
        await inspector.GoAsync(path);
        await Page.Locator("main a[href$='/visit']").First.ClickAsync();
        await Page.WaitForURLAsync("**/visit");
        await inspector.PictureAsync("visit-arrival");
        await inspector.PressAsync("我到了");
        await Page.GetByRole(AriaRole.Button, new() { Name = "我到了", Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Page.FillAsync("#Name", colleague.UserName);
        await Page.FillAsync("#Code", await colleague.CodeAsync());
        await inspector.PressAsync("同事到了");
        await Page.Locator("#Code").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await inspector.PressAsync("都到了，开始");
        await Page.Locator("article[id^=item-]").First.WaitForAsync();
        return new Uri(Page.Url).Segments[^2].TrimEnd('/');
    }

    /// <summary>Each item is met; the first has a photo.</summary>
    public async Task JudgeAsync()
    {
        var items = await Page.Locator("article[id^=item-]").CountAsync();
        office.Steps.Say($"Inspectors judge {items} items at the place");
        for (var row = 0; row < items; row++)
        {
            var item = Page.Locator("article[id^=item-]").Nth(row);
            await item.Locator("input[name=Verdict][value=Met]").CheckAsync();
            if (row == 0) await item.Locator("input[name=Photo]").SetInputFilesAsync(new FilePayload { Name = "door.png", MimeType = "image/png", Buffer = await Page.ScreenshotAsync() });
            await item.Locator("button").ClickAsync();
            await Page.Locator("article[id^=item-]").Nth(row).Locator("h2 .st").WaitForAsync();
        }

        await inspector.PictureAsync("visit-items");
    }

    public async Task SignAsync()
    {
        office.Steps.Say("Both inspectors sign the record at the place");
        await inspector.PressAsync("核查完毕");
        await Page.Locator("#Opinion").WaitForAsync();
        await inspector.PictureAsync("visit-sign");
        foreach (var signer in (Inspector[])[inspector, colleague])
        {
            await Page.FillAsync("#Opinion", "现场逐项看过，符合要求。");
            if (signer != inspector) await Page.FillAsync("#Name", signer.UserName);
            await Page.FillAsync("#Code", await signer.CodeAsync());
            await inspector.PressAsync("签署意见");
            await Page.Locator("[aria-labelledby=h-sign]", new() { HasText = signer.Name }).WaitForAsync();
        }
    }

    public async Task TellAsync(string result)
    {
        office.Steps.Say($"Inspectors tell the result before they leave: {result}");
        await Page.ReloadAsync();
        await Page.CheckAsync($"input[name=Result][value={result}]");
        await inspector.PictureAsync("visit-tell");
        await inspector.PressAsync("告知申请人");
        await inspector.PressAsync("离开现场，结束");
        await Page.GetByRole(AriaRole.Button, new() { Name = "离开现场，结束", Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await inspector.PictureAsync("visit-over");
    }
}
