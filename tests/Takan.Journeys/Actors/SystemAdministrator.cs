using Microsoft.Playwright;

namespace Takan.Journeys.Actors;

/// <summary>Sets the installation up on its first day and appoints the other two administrators.</summary>
public sealed class SystemAdministrator(Office office) : Staff(office, "周启明", "zhou.qiming")
{
    public async Task SetUpAsync(string setUpLink, string profile)
    {
        Office.Steps.Say("System administrator opens the set-up link and names the bureau");
        await SitDownAsync();
        await Page.GotoAsync(setUpLink);
        await PictureAsync("set-up");
        await Page.SelectOptionAsync("#Profile", profile);
        await Page.FillAsync("#BureauName", (await Page.Locator("#Profile option:checked").InnerTextAsync()).Trim());
        await Page.FillAsync("#AdministratorName", Name);
        await Page.FillAsync("#UserName", UserName);
        await Page.FillAsync("#Password", Password);
        await Page.FillAsync("#Repeated", Password);
        await PressAsync("下一步：设置动态码");
        await Page.WaitForURLAsync("**/sign-in/second-factor**");
        await PictureAsync("second-factor");
        await EnrolAsync();
    }

    /// <returns>The one-time link of the appointed.</returns>
    public async Task<string> AppointAsync(string post, Staff person)
    {
        await GoAsync("/administration/administrators");
        await Page.FillAsync($"#name-{post}", person.Name);
        await Page.FillAsync($"#user-{post}", person.UserName);
        await Page.Locator($"form:has(#name-{post}) button").ClickAsync();
        return await Page.Locator("[role=status] code").InnerTextAsync();
    }
}
