using Microsoft.Playwright;

namespace Takan.Journeys.Screens;

/// <summary>Every page that the application lists, in both sizes and both languages.</summary>
[Collection("screens")]
public sealed class EveryScreenTests : IAsyncLifetime
{
    private readonly DemoOffice office = DemoOffice.Start();
    private readonly DemoOffice empty = DemoOffice.Start(hasBureau: false);
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
        });
    }

    public async Task DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        await office.DisposeAsync();
        await empty.DisposeAsync();
    }

    [GateFact]
    public async Task EveryScreenIsWhole_InBothSizesAndLanguages()
    {
        await office.ForgetSecondFactorAsync("wulei");
        var folder = Repository.File("TestResults", "screens");
        Directory.CreateDirectory(folder);
        var examination = new Examination(folder);
        var visitors = new Visitors(browser);
        foreach (var screen in ScreenPlan.All)
        {
            try
            {
                await ExamineAsync(examination, visitors, screen);
            }
            catch (Exception unreached) when (unreached is PlaywrightException or TimeoutException or InvalidOperationException)
            {
                examination.Unreached(screen, unreached);
            }
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, "wrong.txt"), examination.Wrong);
        Assert.True(examination.Wrong.Count == 0, string.Join('\n', examination.Wrong));
        Assert.Empty(office.Missing.All.Concat(empty.Missing.All).Where(HasHan));
    }

    private async Task ExamineAsync(Examination examination, Visitors visitors, Screen screen)
    {
        var where = screen.BeforeSetUp ? empty : office;
        var page = await visitors.PageOfAsync(where, screen.Who);
        var path = await screen.Path(where);
        foreach (var size in (ViewportSize[])[World.Screen.Office, World.Screen.Phone])
            foreach (var language in (string[])["zh", "en"])
                await examination.OpenAsync(page, screen, path, size, language);
    }

    private static bool HasHan(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
