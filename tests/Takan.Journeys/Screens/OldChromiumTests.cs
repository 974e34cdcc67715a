using System.Text.RegularExpressions;
using Takan.Journeys.World;

namespace Takan.Journeys.Screens;

/// <summary>The floor of the browser baseline: real Chromium 86 and 109 show the main pages as they should look, and run their scripts.</summary>
[Collection("screens")]
public sealed partial class OldChromiumTests : IAsyncLifetime
{
    private const int HangMs = 10_000;
    private const string Firm = "汀澜人力资源";

    private readonly DemoOffice office = DemoOffice.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(86)]
    [InlineData(109)]
    public async Task MainPages_AreWhole(int version)
    {
        var folder = Repository.File("TestResults", "screens", $"chromium-{version}");
        Directory.CreateDirectory(folder);
        await using var browser = await OldBrowser.StartAsync(version);
        var wrong = new List<string>();

        var clerk = await SignInAsync(browser, "zhaoqin");
        await LookAsync(clerk, "home", "/", folder, wrong);
        await LookAsync(clerk, "case-new", "/cases/new", folder, wrong);
        var inspector = await SignInAsync(browser, "zhoumin");
        await LookAsync(inspector, "cases", "/cases", folder, wrong);
        await LookAsync(inspector, "case", "/cases/" + await office.CaseAsync(Firm), folder, wrong);
        await LookAsync(inspector, "room", $"/inspections/{await office.InspectionAsync(Firm)}/room", folder, wrong);
        var auditor = await SignInAsync(browser, "lishen");
        await LookAsync(auditor, "audit", "/audit", folder, wrong);
        await inspector.GoAsync(office.Address + "/cases/" + await office.CaseAsync(Firm));
        Assert.Equal("grid", await inspector.RunAsync<string>("getComputedStyle(document.querySelector('.cols-case')).display"));

        var phone = await OpenLinkAsync(browser, folder, wrong);
        foreach (var (name, path) in new[] { ("phone-my", "/my"), ("phone-papers", "/my/papers"), ("phone-visit", "/my/visit") })
            await LookAsync(phone, name, path, folder, wrong);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<OldPage> SignInAsync(OldBrowser browser, string userName)
    {
        var (password, secret) = office.SignInOf(userName);
        var page = await browser.OpenAsync(World.Screen.Office.Width, World.Screen.Office.Height);
        await page.GoAsync(office.Address + "/sign-in");
        await page.LeaveAsync($"UserName.value = '{userName}'; Password.value = '{password}'; document.querySelector('main form button').click()");
        var code = await new Authenticator(secret, TimeProvider.System).CodeAsync();
        await page.LeaveAsync($"Code.value = '{code}'; document.querySelector('main form button').click()");
        return page;
    }

    private async Task<OldPage> OpenLinkAsync(OldBrowser browser, string folder, List<string> wrong)
    {
        var page = await browser.OpenAsync(World.Screen.Phone.Width, World.Screen.Phone.Height);
        await LookAsync(page, "phone-link", await office.LinkAsync(Firm), folder, wrong);
        await page.LeaveAsync("[...document.querySelectorAll('button')].find(b => b.textContent.includes('发送验证码')).click()");
        var messages = await browser.OpenAsync(World.Screen.Office.Width, World.Screen.Office.Height);
        await messages.GoAsync(office.Address + "/demo/messages");
        var text = await messages.RunAsync<string>("document.querySelector('article .message-text').textContent");
        await page.LeaveAsync($"Code.value = '{SixDigits().Match(text).Value}'; [...document.querySelectorAll('button')].find(b => b.textContent.includes('确认')).click()");
        return page;
    }

    private async Task LookAsync(OldPage page, string name, string path, string folder, List<string> wrong)
    {
        await page.GoAsync(office.Address + path);
        if (!await page.BecomesAsync("!document.body.innerText.includes('正在打开')")) wrong.Add($"{name}: does not open");
        var errors = await page.RunAsync<string>("(window.__errors || ['nothing listened']).join(' | ')");
        if (errors.Length > 0) wrong.Add($"{name}: {errors}");
        var over = await page.RunAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) wrong.Add($"{name}: {over} px wider than the screen");
        // The style sheet was understood: the main button is filled, and a variable of ours has a value.
        var plain = await page.RunAsync<string>("[...document.querySelectorAll('.btn-primary')].filter(b => b.offsetParent && getComputedStyle(b).backgroundColor === 'rgba(0, 0, 0, 0)').map(b => b.textContent.trim()).join(' ')");
        if (plain.Length > 0) wrong.Add($"{name}: button without its colour: {plain}");
        if (await page.RunAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()") == "") wrong.Add($"{name}: no style sheet");
        await page.PictureAsync(Path.Combine(folder, name + ".png"));
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, HangMs)]
    private static partial Regex SixDigits();
}
