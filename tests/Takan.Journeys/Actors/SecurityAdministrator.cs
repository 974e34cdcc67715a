using Microsoft.Playwright;

namespace Takan.Journeys.Actors;

/// <summary>Adds the people and gives them their posts.</summary>
public sealed class SecurityAdministrator(Office office) : Staff(office, "郑怀安", "zheng.huaian")
{
    /// <returns>The one-time link of the new person.</returns>
    public async Task<string> AddAsync(Staff person, string certificate, string role)
    {
        await GoAsync("/administration/people");
        await Page.FillAsync("#DisplayName", person.Name);
        await Page.FillAsync("#UserName", person.UserName);
        await Page.FillAsync("#CertificateNumber", certificate);
        await PressAsync("添加并生成链接");
        var link = await Page.Locator("[role=status] code").InnerTextAsync();
        await FollowAsync(person.Name);
        var grant = Page.Locator($"form:has(input[name=role][value={role}])");
        await grant.Locator("button").ClickAsync();
        await grant.Locator("button", new() { HasText = "收回" }).WaitForAsync();
        return link;
    }
}
