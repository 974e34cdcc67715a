using Microsoft.Playwright;

namespace Takan.Journeys.Screens;

/// <summary>A pointer drags an appointment in the week, as people do; the form opens filled in and nothing has moved.</summary>
[Collection("screens")]
public sealed class WeekDragTests(OpenOffice open)
{
    [Fact]
    public async Task Appointment_DraggedToAnotherTimeOrPerson_OpensTheFormFilledIn()
    {
        var page = await open.Visitors.PageOfAsync(open.Office, "linzhi");
        await page.GotoAsync("/calendar");
        if (await page.Locator(".week li.drag").CountAsync() == 0) await page.GetByText("下一周").ClickAsync();
        var week = page.Url;
        var block = page.Locator(".week li.drag").First;
        var (row, day) = await CellOfAsync(block);
        var stood = await block.InnerTextAsync();

        var other = page.Locator($".week td.of-person[data-row='{row}']:not([data-day='{day}'])").Last;
        var otherDay = await other.GetAttributeAsync("data-day");
        await block.DragToAsync(other, new() { TargetPosition = new() { X = 40, Y = 12 } });
        await page.WaitForURLAsync($"**/appointment?day={otherDay}&time=*");
        Assert.Contains("还没有改", await page.Locator(".not-yet").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync(week);
        Assert.Equal(stood, await page.Locator(".week li.drag").First.InnerTextAsync());
        var colleague = page.Locator($".week td.of-person[data-day='{day}']:not([data-row='{row}'])").Last;
        var otherRow = await colleague.GetAttributeAsync("data-row");
        await page.Locator(".week li.drag").First.DragToAsync(colleague);
        await page.WaitForURLAsync($"**/team?from={row}&to={otherRow}");
        Assert.True(await page.Locator($"input[name=People][value='{otherRow}']").IsCheckedAsync());
    }

    private static async Task<(string? Row, string? Day)> CellOfAsync(ILocator block)
    {
        var cell = block.Locator("xpath=ancestor::td");
        return (await cell.GetAttributeAsync("data-row"), await cell.GetAttributeAsync("data-day"));
    }
}
