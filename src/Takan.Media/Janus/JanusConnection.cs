using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Takan.Media.Janus;

/// <summary>One WebSocket over the Unix socket: requests are matched with answers, everything else is news.</summary>
sealed class JanusConnection : IAsyncDisposable
{
    private const int LargestMessage = 1 << 20;
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(8);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<string, Waiter> waiting = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Action<JsonObject> news;
    private readonly JanusState state;
    private readonly TimeProvider time;

    private JanusConnection(JanusState state, TimeProvider time, Action<JsonObject> news)
    {
        (this.state, this.time, this.news) = (state, time, news);
        LastHeard = time.GetTimestamp();
    }

    private sealed record Waiter(TaskCompletionSource<JsonObject> Answer, bool AfterAck);

    public Task Closed { get; private set; } = Task.CompletedTask;

    /// <summary>Timestamp of the last sign of life.</summary>
    public long LastHeard { get; private set; }

    public static async Task<JanusConnection> Open(JanusState state, TimeProvider time, Action<JsonObject> news, CancellationToken stop)
    {
        var connection = new JanusConnection(state, time, news);
        connection.socket.Options.AddSubProtocol("janus-protocol");
        var handler = new SocketsHttpHandler { ConnectCallback = (_, cancel) => Dial(state.Socket, cancel) };
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        await connection.socket.ConnectAsync(new Uri("ws://localhost/"), invoker, stop);
        connection.Closed = Task.Run(connection.Receive, CancellationToken.None);
        return connection;
    }

    /// <param name="afterAck">The request is answered twice: an acknowledgement, then what came of it.</param>
    public async Task<JsonObject> Ask(JsonObject request, bool afterAck)
    {
        var transaction = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var waiter = new Waiter(new(TaskCreationOptions.RunContinuationsAsynchronously), afterAck);
        request["transaction"] = transaction;
        request["apisecret"] = state.ApiSecret;
        waiting[transaction] = waiter;
        try
        {
            await Write(request);
            if (Closed.IsCompleted)
                throw new JanusError(JanusError.Gone, "The connection is closed");
            return await waiter.Answer.Task.WaitAsync(AnswerLimit, time);
        }
        catch (Exception error) when (error is TimeoutException or WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            throw new JanusError(JanusError.Gone, error.Message);
        }
        finally
        {
            waiting.TryRemove(transaction, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        socket.Dispose();
        await Closed;
        sending.Dispose();
        closing.Dispose();
    }

    private static async ValueTask<Stream> Dial(string path, CancellationToken stop)
    {
        var line = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await line.ConnectAsync(new UnixDomainSocketEndPoint(path), stop);
        return new NetworkStream(line, ownsSocket: true);
    }

    private async Task Write(JsonObject request)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(request.ToJsonString());
        await sending.WaitAsync(closing.Token);
        try
        {
            await socket.SendAsync(bytes.AsMemory(), WebSocketMessageType.Text, true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Receive()
    {
        var buffer = new byte[LargestMessage];
        try
        {
            while (await ReadWhole(buffer) is { } length and >= 0)
            {
                LastHeard = time.GetTimestamp();
                if (JsonNode.Parse(buffer.AsSpan(0, length)) is JsonObject message)
                    Sort(message);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection is over, which is all that those who wait have to know.
        }

        foreach (var waiter in waiting.Values)
            waiter.Answer.TrySetException(new JanusError(JanusError.Gone, "The connection is closed"));
    }

    private async Task<int> ReadWhole(byte[] buffer)
    {
        var length = 0;
        while (length < buffer.Length)
        {
            var piece = await socket.ReceiveAsync(buffer.AsMemory(length), closing.Token);
            if (piece.MessageType == WebSocketMessageType.Close)
                return -1;
            length += piece.Count;
            if (piece.EndOfMessage)
                return length;
        }

        return -1;
    }

    private void Sort(JsonObject message)
    {
        var kind = (string?)message["janus"];
        if (kind == "timeout")
        {
            // The server has given the session up, with everything in it.
            closing.Cancel();
            return;
        }

        if ((string?)message["transaction"] is not { } transaction || !waiting.TryGetValue(transaction, out var waiter))
        {
            news(message);
            return;
        }

        if (kind == "ack" && waiter.AfterAck)
            return;
        var data = message["plugindata"]?["data"];
        if (kind == "error")
            waiter.Answer.TrySetException(new JanusError((int?)message["error"]?["code"] ?? 0, (string?)message["error"]?["reason"] ?? ""));
        else if (data?["error_code"] is { } code)
            waiter.Answer.TrySetException(new JanusError((int)code, (string?)data["error"] ?? ""));
        else
            waiter.Answer.TrySetResult(message);
    }
}
