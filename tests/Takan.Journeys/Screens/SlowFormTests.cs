using Microsoft.Playwright;

namespace Takan.Journeys.Screens;

/// <summary>The questions of another matter come from the server; whoever types on meanwhile keeps what was typed.</summary>
[Collection("screens")]
public sealed class SlowFormTests(OpenOffice open)
{
    private const int SlowMs = 3_000;
    private const string Firm = "新河物业服务有限公司（示例）";

    [Fact]
    public async Task TypedWhileTheQuestionsAreOnTheirWay_StaysTyped_AndTheCursorStays()
    {
        var page = await open.Visitors.PageOfAsync(open.Office, "zhaoqin");
        await page.GotoAsync("/cases/new");
        await page.RouteAsync("**/cases/new?handler=Matter", async route =>
        {
            await Task.Delay(SlowMs);
            await route.ContinueAsync();
        });
        var matters = page.Locator("[name='Input.Matter']");
        var before = await matters.InputValueAsync();
        var other = (await matters.Locator("option").EvaluateAllAsync<string[]>("all => all.map(one => one.value)")).Last(matter => matter != before);
        var arrived = page.Locator($"[name='Input.Matter'] option[value='{other}'][selected]");
        await matters.SelectOptionAsync(other);

        await page.Locator("[name='Input.EntityName']").PressSequentiallyAsync(Firm);
        Assert.Equal(0, await arrived.CountAsync());
        await arrived.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Equal(Firm, await page.Locator("[name='Input.EntityName']").InputValueAsync());
        await Assertions.Expect(page.Locator("[name='Input.EntityName']")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("二店");
        Assert.Equal(Firm + "二店", await page.Locator("[name='Input.EntityName']").InputValueAsync());
        await page.UnrouteAllAsync();
    }
}
