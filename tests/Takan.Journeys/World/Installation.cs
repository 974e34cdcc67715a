using System.Text.Json;
using Takan.Testing.Programs;

namespace Takan.Journeys.World;

/// <summary>A whole Takan in a folder of its own: media agent and web application, as ./takan run starts them. All of it ends with this object.</summary>
public sealed class Installation : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = new();
    private readonly int webPort = Ports.Free();
    private readonly int agentPort = Ports.Free();
    private IReadOnlyDictionary<string, string?> clock = new Dictionary<string, string?>();
    private ChildProgram? agent;
    private ChildProgram? web;

    public string Address => $"http://127.0.0.1:{webPort}";

    public string Data => folder.Path;

    /// <summary>All that the web processes of this installation wrote; for the report of a failure.</summary>
    public string WebOutput => web?.Output ?? "";

    public string AgentOutput => agent?.Output ?? "";

    private string Secret => folder.File("media-node.secret");

    /// <param name="clock">By which its programs go; null for the machine's.</param>
    public static async Task<Installation> StartAsync(OfficeClock? clock = null)
    {
        var installation = new Installation();
        try
        {
            if (clock is not null) installation.clock = await clock.EnvironmentAsync(installation.Data);
            await File.WriteAllTextAsync(installation.Secret, Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));
            File.SetUnixFileMode(installation.Secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await installation.StartAgentAsync();
            await installation.StartWebAsync();
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>The address that the first start writes for its owner.</summary>
    public async Task<string> SetUpLinkAsync() => (await File.ReadAllTextAsync(folder.File("set-up-link"))).Trim();

    /// <summary>Does nothing while it runs.</summary>
    public async Task StartWebAsync()
    {
        if (web is not null) return;
        web = LaunchWeb();
        await AwaitHealthAsync("web", web, webPort);
    }

    /// <summary>Starts the web process without waiting for it; who calls this ends it.</summary>
    public ChildProgram LaunchWeb() => ChildProgram.Start(
        "dotnet",
        [Repository.Program("src/Takan.Web", "Takan.Web"), "--contentRoot", Repository.File("src", "Takan.Web"), "--urls", Address],
        new Dictionary<string, string?>(clock)
        {
            // The browser that prints papers has no use for it.
            ["OFFICE_CLOCK_ALONE"] = "1",
            ["Data__Folder"] = folder.Path,
            ["Database__Connection"] = $"Data Source={folder.File("takan.db")}",
            ["Profiles__Folder"] = Repository.File("profiles"),
            ["Demo__Enabled"] = "true",
            ["Media__Nodes__0__Name"] = "media-1",
            ["Media__Nodes__0__Address"] = $"http://127.0.0.1:{agentPort}",
            ["Media__Nodes__0__SecretFile"] = Secret,
        });

    public async Task StopWebAsync()
    {
        if (web is not null) await web.DisposeAsync();
        web = null;
    }

    /// <summary>Sends the media server a signal and waits until another one is there in its place.</summary>
    public async Task StrikeMediaServerAsync(string signal)
    {
        var struck = MediaServer();
        await ChildProgram.RunAsync("kill", "-" + signal, $"{struck}");
        using var limit = new CancellationTokenSource(StartLimit);
        while (MediaServer() is var now && (now is null || now == struck)) await Task.Delay(200, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        // Web first, so that nobody is sent to an agent that is going.
        await StopWebAsync();
        if (agent is not null) await agent.DisposeAsync();
        http.Dispose();
        folder.Dispose();
    }

    private int? MediaServer()
    {
        var state = Path.Combine(folder.File("media"), "janus", "running.json");
        if (!File.Exists(state)) return null;
        using var json = JsonDocument.Parse(File.ReadAllText(state));
        return json.RootElement.GetProperty("ProcessId").GetInt32();
    }

    private async Task StartAgentAsync()
    {
        agent = ChildProgram.Start(
            "dotnet",
            [Repository.Program("src/Takan.Media", "takan-media"), "--data", folder.File("media"), "--port", $"{agentPort}", "--secret-file", Secret, "--loopback"],
            clock);
        await AwaitHealthAsync("media agent", agent, agentPort);
    }

    private async Task AwaitHealthAsync(string name, ChildProgram program, int port)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        while (!await AnswersAsync(port))
        {
            if (program.HasExited || limit.IsCancellationRequested)
                throw new InvalidOperationException($"The {name} process does not serve. It wrote:\n{program.Output}");
            await Task.Delay(200);
        }
    }

    private async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
