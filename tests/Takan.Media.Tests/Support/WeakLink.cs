using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Takan.Media.Tests.Support;

/// <summary>
/// The line between the phone and everything else: TCP and UDP go through relays here, so that it can be cut without any privilege.
/// </summary>
sealed partial class WeakLink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<int, DatagramRelay> relays = new();
    private readonly CancellationTokenSource over = new();
    private volatile TaskCompletionSource? cut;

    public WeakLink() => listener.Start();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public void Cut() => cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        var waiting = cut;
        cut = null;
        waiting?.SetResult();
    }

    public void Serve(Uri web) => _ = Task.Run(async () =>
    {
        while (!over.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(over.Token);
            _ = Join(client, web);
        }
    });

    /// <summary>Puts the relays' ports into the descriptions that the phone gets.</summary>
    public async Task RewriteDescriptions(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Cookies["person"] != "phone")
        {
            await next(http);
            return;
        }

        var original = http.Response.Body;
        if (!http.Request.Path.Value!.Contains("/publish", StringComparison.Ordinal) && !http.Request.Path.Value.Contains("/subscribe/", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        using var held = new MemoryStream();
        http.Response.Body = held;
        await next(http);
        http.Response.Body = original;
        var text = Candidate().Replace(Encoding.UTF8.GetString(held.ToArray()), match => $"{match.Groups["before"]}{RelayFor(int.Parse(match.Groups["port"].Value))} typ host");
        http.Response.ContentLength = null;
        await original.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    public void Dispose()
    {
        Mend();
        over.Cancel();
        listener.Stop();
        foreach (var relay in relays.Values)
            relay.Dispose();
    }

    [GeneratedRegex(@"(?<before>a=candidate:\S+ 1 udp \d+ 127\.0\.0\.1 )(?<port>\d+) typ host", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Candidate();

    private int RelayFor(int port) => relays.GetOrAdd(port, _ => new DatagramRelay(port, () => cut is not null)).Port;

    private async Task Join(TcpClient client, Uri web)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            if (cut is { } waiting)
                await waiting.Task;
            await far.ConnectAsync(web.Host, web.Port);
            await Task.WhenAny(Pump(near.GetStream(), far.GetStream()), Pump(far.GetStream(), near.GetStream()));
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // One side went; the other is closed with it.
        }
    }

    private async Task Pump(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16384];
        int read;
        while ((read = await from.ReadAsync(buffer)) > 0)
        {
            if (cut is { } waiting)
                await waiting.Task;
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}

/// <summary>One UDP port of the media server as the phone sees it.</summary>
sealed class DatagramRelay : IDisposable
{
    private readonly UdpClient near = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly UdpClient far = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly Func<bool> isCut;
    private volatile IPEndPoint? phone;

    public DatagramRelay(int port, Func<bool> isCut)
    {
        this.isCut = isCut;
        far.Connect(IPAddress.Loopback, port);
        _ = Task.Run(Up);
        _ = Task.Run(Down);
    }

    public int Port => ((IPEndPoint)near.Client.LocalEndPoint!).Port;

    public void Dispose()
    {
        near.Dispose();
        far.Dispose();
    }

    private Task Up() => Forever(async () =>
    {
        var packet = await near.ReceiveAsync();
        phone = packet.RemoteEndPoint;
        if (!isCut())
            await far.SendAsync(packet.Buffer);
    });

    private Task Down() => Forever(async () =>
    {
        var packet = await far.ReceiveAsync();
        if (!isCut() && phone is { } known)
            await near.SendAsync(packet.Buffer, known);
    });

    private static async Task Forever(Func<Task> step)
    {
        while (true)
        {
            try
            {
                await step();
            }
            catch (SocketException)
            {
                // The media server closed the port: what still comes is lost, as on a real line.
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }
}
