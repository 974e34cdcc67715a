using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Takan.Testing.Programs;

namespace Takan.Journeys.Screens;

/// <summary>A Chromium of years ago, spoken to by its own protocol: today's drivers do not know it any more.</summary>
internal sealed class OldBrowser : IAsyncDisposable
{
    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(60);

    // Errors of scripts, of their promises and of the console, from the first line on.
    private const string Listener =
        """
        window.__errors = [];
        addEventListener('error', e => window.__errors.push(String(e.message || (e.target && (e.target.src || e.target.href)))), true);
        addEventListener('unhandledrejection', e => window.__errors.push(String(e.reason)));
        const own = console.error; console.error = (...words) => { window.__errors.push(words.join(' ')); own(...words); };
        """;

    private readonly Process process = new();
    private readonly TemporaryFolder profile = new();
    private readonly ClientWebSocket socket = new();
    private readonly DevTools tools;

    private OldBrowser() => tools = new(socket);

    public static async Task<OldBrowser> StartAsync(int version)
    {
        var browser = new OldBrowser();
        await browser.RunAsync(await OldChromium.PathAsync(version));
        return browser;
    }

    /// <summary>A page with cookies of its own, at the size of a screen.</summary>
    public async Task<OldPage> OpenAsync(int width, int height)
    {
        var context = (string)(await tools.Send("Target.createBrowserContext", []))["browserContextId"]!;
        var target = (string)(await tools.Send("Target.createTarget", new() { ["url"] = "about:blank", ["browserContextId"] = context }))["targetId"]!;
        var session = (string)(await tools.Send("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!;
        await tools.Send("Page.enable", [], session);
        await tools.Send("Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = Listener }, session);
        await tools.Send("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 }, session);
        return new(tools, session, PageLimit);
    }

    public async ValueTask DisposeAsync()
    {
        tools.Dispose();
        socket.Abort();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        socket.Dispose();
        profile.Dispose();
    }

    private async Task RunAsync(string program)
    {
        const string Announcement = "DevTools listening on ";
        var start = process.StartInfo = new(program) { UseShellExecute = false, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program)! };
        foreach (var word in (string[])["--headless", "--no-sandbox", "--no-zygote", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--lang=zh-CN",
                     "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank"])
            start.ArgumentList.Add(word);
        process.Start();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            _ = process.StandardError.ReadToEndAsync();
            await socket.ConnectAsync(new Uri(line[Announcement.Length..]), CancellationToken.None);
            tools.Start();
            return;
        }

        throw new InvalidOperationException(program + " did not start");
    }
}

internal sealed class OldPage(DevTools tools, string session, TimeSpan limit)
{
    /// <summary>Goes somewhere by its address and waits until the page is whole.</summary>
    public async Task GoAsync(string address)
    {
        // From nowhere, so that another visit to the same address is seen as well.
        await tools.Send("Page.navigate", new() { ["url"] = "about:blank" }, session);
        await RunAsync<bool>("(window.__left = location.href, true)");
        await tools.Send("Page.navigate", new() { ["url"] = address }, session);
        await ArriveAsync();
    }

    /// <summary>Does something that leads to another page.</summary>
    public async Task LeaveAsync(string script)
    {
        await RunAsync<bool>("(window.__left = location.href, true)");
        await RunAsync<bool>($"(() => {{ {script}; return true; }})()");
        await ArriveAsync();
    }

    /// <returns>Whether the expression becomes true in time.</returns>
    public async Task<bool> BecomesAsync(string expression)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < limit; await Task.Delay(50))
            if (await RunAsync<bool>(expression)) return true;
        return false;
    }

    public async Task<T> RunAsync<T>(string expression)
    {
        var answer = await tools.Send("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true }, session);
        if (answer["exceptionDetails"] is { } failure) throw new InvalidOperationException($"In the page: {failure["exception"]?["description"] ?? failure["text"]}");
        return answer["result"]!["value"] is { } value ? value.GetValue<T>() : default!;
    }

    public async Task PictureAsync(string file)
    {
        var answer = await tools.Send("Page.captureScreenshot", new() { ["format"] = "png" }, session);
        await File.WriteAllBytesAsync(file, Convert.FromBase64String((string)answer["data"]!));
    }

    private async Task ArriveAsync()
    {
        var watch = Stopwatch.StartNew();
        while (!await HasArrivedAsync())
        {
            if (watch.Elapsed > limit) throw new TimeoutException("The page did not come");
            await Task.Delay(50);
        }
    }

    private async Task<bool> HasArrivedAsync()
    {
        try
        {
            // Turbo changes address and page without loading a new document.
            return await RunAsync<bool>("window.__left !== location.href && document.readyState === 'complete' && !document.documentElement.hasAttribute('aria-busy')");
        }
        catch (InvalidOperationException)
        {
            // Between two pages there is nothing to ask.
            return false;
        }
    }
}
