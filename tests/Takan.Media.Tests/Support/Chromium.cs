using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Takan.Testing.Programs;

namespace Takan.Media.Tests.Support;

/// <summary>A real headless browser with a fake camera, spoken to over its debugging WebSocket.</summary>
sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0",
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required",
        "--allow-loopback-in-peer-connection", "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
        "--disable-backgrounding-occluded-windows", "about:blank",
    ];

    private readonly Process process = new();
    private readonly string profile = Directory.CreateTempSubdirectory("takan-chromium-").FullName;
    private readonly ClientWebSocket socket = new();
    private readonly DevTools tools;
    private bool gone;

    private Chromium() => tools = new(socket);

    public static async Task<Chromium> Start()
    {
        var browser = new Chromium();
        await browser.Run();
        return browser;
    }

    /// <summary>A page with cookies of its own.</summary>
    public async Task<Page> Open(Uri address)
    {
        var context = (string)(await tools.Send("Target.createBrowserContext", new()))["browserContextId"]!;
        var target = (string)(await tools.Send("Target.createTarget", new() { ["url"] = "about:blank", ["browserContextId"] = context }))["targetId"]!;
        var session = (string)(await tools.Send("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!;
        var page = new Page(tools, session);
        await page.GoTo(address);
        return page;
    }

    /// <summary>All of the browser stands still, as a phone in a pocket does: no word comes from it.</summary>
    public void Freeze() => SignalAll(Signals.Stop);

    public void Thaw() => SignalAll(Signals.Continue);

    public async ValueTask DisposeAsync()
    {
        if (gone)
            return;
        gone = true;
        tools.Dispose();
        socket.Abort();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        await Eventually.True("the browser's folder is free", () =>
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return Task.FromResult(true);
            }
            catch (IOException)
            {
                return Task.FromResult(false);
            }
        });
    }

    private void SignalAll(int signal)
    {
        foreach (var one in WithChildren(process.Id).Where(Signals.Exists).ToList())
            Signals.Send(one, signal);
    }

    private static IEnumerable<int> WithChildren(int parent) =>
        Directory.GetDirectories($"/proc/{parent}/task")
            .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(child => WithChildren(int.Parse(child, CultureInfo.InvariantCulture)))
            .Prepend(parent);

    private async Task Run()
    {
        var start = process.StartInfo = new("chromium") { UseShellExecute = false, RedirectStandardError = true };
        start.ArgumentList.Add($"--user-data-dir={profile}");
        foreach (var word in Switches)
            start.ArgumentList.Add(word);
        process.Start();
        const string Announcement = "DevTools listening on ";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal))
                continue;
            _ = process.StandardError.ReadToEndAsync();
            await socket.ConnectAsync(new Uri(line[Announcement.Length..]), CancellationToken.None);
            tools.Start();
            return;
        }

        throw new InvalidOperationException("Chromium did not start");
    }
}

/// <summary>One page.</summary>
sealed class Page(DevTools tools, string session)
{
    public async Task GoTo(Uri address)
    {
        await tools.Send("Page.navigate", new() { ["url"] = address.ToString() }, session);
        await Ready();
    }

    public async Task Reload()
    {
        await Run<bool>("window.ready = false");
        await tools.Send("Page.reload", new(), session);
        await Ready();
    }

    public Task Close() => tools.Send("Page.close", new(), session);

    /// <summary>The value of an expression; a promise is awaited.</summary>
    public async Task<T> Run<T>(string expression)
    {
        var answer = await tools.Send("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true }, session);
        if (answer["exceptionDetails"] is { } failure)
            throw new InvalidOperationException($"In the page: {failure["exception"]?["description"] ?? failure["text"]}");
        return answer["result"]!["value"] is { } value ? value.GetValue<T>() : default!;
    }

    private Task<TimeSpan> Ready() => Eventually.True("the page is ready", async () =>
    {
        try
        {
            return await Run<bool>("window.ready === true");
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    });
}
