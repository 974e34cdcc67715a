using Microsoft.Playwright;
using Takan.Platform.Access;

namespace Takan.Journeys.Actors;

/// <summary>Adds the people and gives them their posts.</summary>
public sealed class SecurityAdministrator(Office office) : Staff(office, "郑怀安", "zheng.huaian")
{
    public async Task AddUnitAsync(string unit)
    {
        await GoAsync("/administration/units");
        await Page.FillAsync("#Name", unit);
        await PressAsync("添加科室");
        await Page.Locator("li", new() { HasText = unit }).WaitForAsync();
    }

    /// <returns>The one-time link of the new person.</returns>
    public async Task<string> AddAsync(Staff person, string certificate, IReadOnlyList<Role> roles)
    {
        await GoAsync("/administration/people");
        await Page.FillAsync("#DisplayName", person.Name);
        await Page.FillAsync("#UserName", person.UserName);
        await Page.FillAsync("#CertificateNumber", certificate);
        if (person.Unit is { } unit) await Page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = unit });
        await PressAsync("添加并生成链接");
        var link = await Page.Locator("[role=status] code").InnerTextAsync();
        await FollowAsync(person.Name);
        foreach (var role in roles) await GrantAsync(role);
        return link;
    }

    /// <summary>One more post for somebody who is here.</summary>
    public async Task GiveAsync(Staff person, Role role)
    {
        await GoAsync("/administration/people");
        await FollowAsync(person.Name);
        await GrantAsync(role);
    }

    private async Task GrantAsync(Role role)
    {
        var grant = Page.Locator($"form:has(input[name=role][value={role}])");
        await grant.Locator("button").ClickAsync();
        await grant.Locator("button", new() { HasText = "收回" }).WaitForAsync();
    }
}
