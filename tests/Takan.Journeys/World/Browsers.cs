using Microsoft.Playwright;
using Takan.Testing.Programs;

namespace Takan.Journeys.World;

/// <summary>Two Chromiums, as on two devices: the office's PC, and the applicant's phone.</summary>
public sealed class Browsers : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    // Generous: a journey judges outcomes, never speed.
    private const float PatienceMs = 90_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-dev-shm-usage", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser office;
    private readonly IBrowser phone;
    private readonly string? phoneFlag;

    private Browsers(IPlaywright playwright, IBrowser office, IBrowser phone, string? phoneFlag)
    {
        this.phoneFlag = phoneFlag;
        this.playwright = playwright;
        this.office = office;
        this.phone = phone;
    }

    /// <summary>For journeys that end before anybody films.</summary>
    public static async Task<Browsers> WithoutCameraAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await LaunchAsync(playwright, []), await LaunchAsync(playwright, []), phoneFlag: null);
    }

    public static async Task<Browsers> StartAsync(Camera camera)
    {
        var playwright = await Playwright.CreateAsync();
        var office = await LaunchAsync(playwright, []);
        if (!File.Exists(camera.File)) await camera.MakeAsync(office);
        var flag = $"--use-file-for-fake-video-capture={camera.File}";
        return new(playwright, office, await LaunchAsync(playwright, [flag]), flag);
    }

    public async Task<IPage> OfficePageAsync()
    {
        var context = await office.NewContextAsync(new()
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = Screen.Office,
            Permissions = ["camera", "microphone", "clipboard-read", "clipboard-write"],
        });
        return await PageOf(context);
    }

    /// <summary>A phone that stands at the place that the application names.</summary>
    public async Task<IPage> PhonePageAsync()
    {
        var context = await phone.NewContextAsync(new()
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = Screen.Phone,
            HasTouch = true,
            DeviceScaleFactor = 2,
            Geolocation = new() { Latitude = 37.5009f, Longitude = 122.1149f, Accuracy = 12 },
            Permissions = ["camera", "microphone", "geolocation"],
        });
        return await PageOf(context);
    }

    /// <summary>The phone's whole browser stands still for a while: main process, pages and network.</summary>
    public async Task FreezePhoneAsync(TimeSpan time)
    {
        string[] processes = [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).OfType<string>().Where(name => int.TryParse(name, out _) && IsOfPhone(name))];
        await ChildProgram.RunAsync("kill", ["-STOP", .. processes]);
        await Task.Delay(time);
        await ChildProgram.RunAsync("kill", ["-CONT", .. processes]);
    }

    /// <summary>All pages as they stand, for the report of a journey that broke.</summary>
    public async Task PictureAllAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var open in office.Contexts.Concat(phone.Contexts).SelectMany(context => context.Pages))
            await open.ScreenshotAsync(new() { Path = Path.Combine(folder, $"broken-{++number:00}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await phone.CloseAsync();
        await office.CloseAsync();
        playwright.Dispose();
    }

    /// <summary>The camera's file is this journey's own, and stands in the command lines of the browser and its pages.</summary>
    private bool IsOfPhone(string process)
    {
        try
        {
            return phoneFlag is not null && File.ReadAllText($"/proc/{process}/cmdline").Split('\0').Contains(phoneFlag);
        }
        catch (IOException)
        {
            // Gone meanwhile.
            return false;
        }
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string[] more) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = [.. Flags, .. more] });

    private static async Task<IPage> PageOf(IBrowserContext context)
    {
        context.SetDefaultTimeout(PatienceMs);
        context.SetDefaultNavigationTimeout(PatienceMs);
        return await context.NewPageAsync();
    }
}

public static class Screen
{
    public static ViewportSize Office { get; } = new() { Width = 1440, Height = 900 };

    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };
}
