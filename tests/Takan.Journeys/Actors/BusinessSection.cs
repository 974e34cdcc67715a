namespace Takan.Journeys.Actors;

/// <summary>Of the section that decides: reviews before the inspection, sends people to it, takes the result over and has it delivered.</summary>
public sealed class BusinessSection(Office office, string name, string userName) : Staff(office, name, userName)
{
    /// <summary>The preliminary review passes (LJ-13).</summary>
    public async Task HandOverAsync(string path)
    {
        await GoAsync(path + "/hand-over");
        await Page.CheckAsync("input[name=Passed][type=checkbox]");
        await PictureAsync("hand-over");
        await PressAsync("初审通过，移交勘查");
        await Page.WaitForURLAsync(address => !address.Contains("/hand-over", StringComparison.Ordinal));
    }

    /// <summary>Answers the notice with this person (LJ-19).</summary>
    public async Task GoMyselfAsync(string inspection)
    {
        Office.Steps.Say($"Business section sends {Name}");
        await GoAsync($"/inspections/{inspection}/group");
        await Page.Locator("label.choice", new() { HasText = Name }).Locator("input").CheckAsync();
        await PictureAsync("group-name");
        await PressAsync("派这些人");
        await Page.Locator("[aria-labelledby=h-business] dl", new() { HasText = Name }).WaitForAsync();
    }

    /// <summary>The result has come back (LJ-14).</summary>
    public async Task TakeOverAsync(string path)
    {
        Office.Steps.Say("Business section takes the result over");
        await GoAsync(path + "/receive-result");
        await PictureAsync("receive-result");
        await PressAsync("确认接收");
        await Page.WaitForURLAsync(address => !address.Contains("/receive-result", StringComparison.Ordinal));
    }

    /// <summary>Free of charge to the address that the applicant confirmed (LJ-15), until the carrier says that it has arrived.</summary>
    public async Task MailAsync(string path, string document, string tracking, DateOnly arrivedOn)
    {
        Office.Steps.Say($"Business section posts {document}");
        await GoAsync(path + "/delivery");
        await Page.FillAsync("#Input_Document", document);
        await Page.FillAsync("#Input_Carrier", "邮政快递（示例）");
        await Page.FillAsync("#Input_Tracking", tracking);
        await PictureAsync("delivery-post");
        await PressAsync("登记寄出");
        await Page.Locator("#Input_ArrivedOn").WaitForAsync();
        await PictureAsync("delivery-under-way");
        await Page.FillAsync("#Input_ArrivedOn", arrivedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await PressAsync("登记签收");
        await Page.Locator("a", new() { HasText = "打开送达回证" }).WaitForAsync();
        await PictureAsync("delivery-done");
    }
}
