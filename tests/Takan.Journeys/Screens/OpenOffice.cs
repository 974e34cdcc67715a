using Microsoft.Playwright;

namespace Takan.Journeys.Screens;

/// <summary>One demo office and one browser for the tests that look at pages and leave the office as it is.</summary>
public sealed class OpenOffice : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public DemoOffice Office { get; } = DemoOffice.Start();

    public Visitors Visitors { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        Visitors = new(browser);
    }

    public async Task DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        await Office.DisposeAsync();
    }
}
