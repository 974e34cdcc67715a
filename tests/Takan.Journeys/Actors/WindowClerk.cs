using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Takan.Testing.Programs;

namespace Takan.Journeys.Actors;

/// <summary>At the window: takes the application, accepts it, hands over the link.</summary>
public sealed partial class WindowClerk(Office office, string userName = "li.xiaomei") : Staff(office, "李晓梅", userName)
{
    /// <returns>The case's path.</returns>
    /// <param name="matter">Null where the bureau has one, or the first is meant.</param>
    public async Task<string> RegisterCaseAsync(Application application, string? matter = null)
    {
        Office.Steps.Say($"Window clerk {Name} registers the case of {application.Entity}");
        await GoAsync("/");
        await PictureAsync("home-window");
        await GoAsync("/cases/new");
        if (matter is not null) await ChooseAsync(matter);
        await PictureAsync("register-empty");
        foreach (var question in await Page.Locator("select[id^=Input_Scenario_]").AllAsync())
            await question.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        if (application.Subdistrict is { } subdistrict) await Page.SelectOptionAsync("#Input_Subdistrict", subdistrict);
        await Page.FillAsync("#Input_EntityName", application.Entity);
        await Page.FillAsync("#Input_CreditCode", application.CreditCode);
        await Page.FillAsync("#Input_Address", application.Address);
        await Page.FillAsync("#Input_ContactName", application.Contact);
        await Page.SelectOptionAsync("#Input_ContactCapacity", "LegalRepresentative");
        await Page.FillAsync("#Input_ContactPhone", application.Phone);
        await Page.FillAsync("#Input_ContactId", application.IdNumber);
        await PictureAsync("register");
        await PressAsync("登记");
        await Page.WaitForURLAsync(CaseAddress());
        await PictureAsync("case-registered");
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task AcceptAsync(string path)
    {
        Office.Steps.Say("Window clerk checks the materials and accepts: the time stamp orders the queue");
        await GoAsync(path);
        await FollowAsync("核对并受理");
        await Page.CheckAsync("input[name=MaterialsComplete][type=checkbox]");
        if (await Page.IsVisibleAsync("input[name=NoOccasion][value=true]")) await Page.CheckAsync("input[name=NoOccasion][value=true]");
        await PictureAsync("accept");
        await PressAsync("受理并打上时间");
        await Page.WaitForURLAsync(address => !address.Contains("/accept", StringComparison.Ordinal));
    }

    /// <returns>What the QR code says, read from the picture on the screen.</returns>
    public async Task<string> ShowQrAsync()
    {
        Office.Steps.Say("Window clerk shows the QR code of the case link");
        await PressAsync("生成办件链接");
        var code = Page.Locator(".case-qr");
        await code.WaitForAsync();
        await PictureAsync("link");
        using var folder = new TemporaryFolder();
        var picture = folder.File("qr.png");
        await code.ScreenshotAsync(new() { Path = picture });
        var said = await ChildProgram.RunAsync("zbarimg", "--quiet", "--raw", "--nodbus", picture);
        return said.Split('\n').Last(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
    }

    private async Task ChooseAsync(string matter)
    {
        if (await Page.InputValueAsync("#Input_Matter") == matter) return;
        // The form comes anew with the questions of the matter; what is typed before that is gone.
        await Page.RunAndWaitForResponseAsync(() => Page.SelectOptionAsync("#Input_Matter", matter), answer => answer.Url.Contains("handler=Matter", StringComparison.Ordinal));
        await Page.Locator("html:not([aria-busy]) form:not([aria-busy]) #Input_EntityName").WaitForAsync();
    }

    [GeneratedRegex("/cases/[0-9a-f-]{36}(#.*|\\?.*)?$")]
    private static partial Regex CaseAddress();
}
