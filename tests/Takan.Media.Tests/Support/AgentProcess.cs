using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using Takan.Media.Client;

namespace Takan.Media.Tests.Support;

/// <summary>The real agent with the real media server, in a folder of its own; everything is gone after the test.</summary>
sealed class AgentProcess : IAsyncDisposable
{
    private readonly Process process = new();
    private readonly HttpClient http;

    private AgentProcess(string data, int port, string secret)
    {
        (Data, Port, Secret) = (data, port, secret);
        http = MediaAgentClient.Connect(Address, secret);
        Client = new(http, TimeProvider.System);
    }

    public string Data { get; }

    public int Port { get; }

    public string Secret { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public MediaAgentClient Client { get; }

    public int MediaServerProcess
    {
        get
        {
            using var state = JsonDocument.Parse(File.ReadAllText(Path.Combine(Data, "janus", "running.json")));
            return state.RootElement.GetProperty("ProcessId").GetInt32();
        }
    }

    public static async Task<AgentProcess> Start()
    {
        var data = Directory.CreateTempSubdirectory("takan-media-test-").FullName;
        var agent = new AgentProcess(data, FreePort(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        await agent.Run();
        return agent;
    }

    /// <summary>A second agent on the same folder and port, after the first was killed.</summary>
    public async Task<AgentProcess> StartAgain()
    {
        var next = new AgentProcess(Data, Port, Secret);
        await next.Run();
        return next;
    }

    public int ProcessId => process.Id;

    public void Kill() => process.Kill();

    /// <summary>Orderly, as the service manager does it.</summary>
    public async Task Stop()
    {
        if (process.HasExited)
            return;
        Signals.Send(process.Id, Signals.Terminate);
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        http.Dispose();
        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Run()
    {
        var start = process.StartInfo = new("dotnet") { UseShellExecute = false };
        var ports = 20000 + RandomNumberGenerator.GetInt32(400) * 100;
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "takan-media.dll"), "--data", Data, "--port", $"{Port}", "--rtp-ports", $"{ports}-{ports + 99}", "--loopback"])
            start.ArgumentList.Add(word);
        start.Environment["TAKAN_MEDIA__SECRET"] = Secret;
        start.Environment["TAKAN_MEDIA__FLOORBYTES"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Information";
        start.Environment["Logging__LogLevel__Microsoft"] = "Warning";
        process.Start();
        await Eventually.True("the agent serves", async () =>
        {
            try
            {
                return (await http.GetAsync(new Uri(Address, "health"))).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }
}
