using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Takan.Journeys.World;

namespace Takan.Journeys.Screens;

/// <summary>One browser context for each person, signed in once as people do.</summary>
public sealed partial class Visitors(IBrowser browser)
{
    public const string HallScreen = "device:screen";
    public const string BoothPc = "device:booth";

    private const float PatienceMs = 60_000;
    private const int HangMs = 10_000;

    private readonly Dictionary<(DemoOffice, string), IPage> pages = [];

    public async Task<IPage> PageOfAsync(DemoOffice office, string? who)
    {
        if (pages.TryGetValue((office, who ?? ""), out var known)) return known;
        var context = await browser.NewContextAsync(new() { Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = World.Screen.Office, BaseURL = office.Address });
        context.SetDefaultTimeout(PatienceMs);
        var page = pages[(office, who ?? "")] = await context.NewPageAsync();
        if (who is null) return page;
        if (who[0] == '@') await OpenLinkAsync(page, await office.LinkAsync(who[1..]));
        else if (who is HallScreen or BoothPc) await PairAsync(page, await office.PairingCodeAsync(inBooth: who == BoothPc));
        else await SignInAsync(page, office, who);
        return page;
    }

    private static async Task SignInAsync(IPage page, DemoOffice office, string who)
    {
        var isHalf = who.StartsWith("half:", StringComparison.Ordinal);
        var userName = isHalf ? who[5..] : who;
        var (password, secret) = office.SignInOf(userName);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#UserName", userName);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main form button");
        await page.Locator("#Code").WaitForAsync();
        if (isHalf) return;
        await page.FillAsync("#Code", await new Authenticator(secret, TimeProvider.System).CodeAsync());
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static async Task PairAsync(IPage page, string code)
    {
        await page.GotoAsync("/hall/pair");
        await page.FillAsync("#Code", code);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(address => !address.Contains("/hall/pair", StringComparison.Ordinal));
    }

    private static async Task OpenLinkAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button, new() { Name = "发送验证码" }).ClickAsync();
        await page.WaitForURLAsync("**/code");
        var messages = await page.Context.NewPageAsync();
        await messages.GotoAsync("/demo/messages");
        var text = await messages.Locator("article .message-text").First.InnerTextAsync();
        await messages.CloseAsync();
        await page.FillAsync("#Code", SixDigits().Match(text).Value);
        await page.GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await page.WaitForURLAsync("**/my");
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, HangMs)]
    private static partial Regex SixDigits();
}
