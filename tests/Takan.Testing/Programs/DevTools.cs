using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Takan.Testing.Programs;

/// <summary>The browser's debugging protocol: numbered requests and answers.</summary>
public sealed class DevTools(ClientWebSocket socket) : IDisposable
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private readonly SemaphoreSlim sending = new(1);
    private int last;

    public void Dispose() => sending.Dispose();

    public void Start() => _ = Task.Run(Receive);

    public async Task<JsonNode> Send(string method, JsonObject parameters, string? session = null)
    {
        var number = Interlocked.Increment(ref last);
        var answer = waiting[number] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters };
        if (session is not null)
            message["sessionId"] = session;
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(90));
    }

    private async Task Receive()
    {
        var buffer = new byte[1 << 20];
        try
        {
            while (true)
            {
                using var whole = new MemoryStream();
                ValueWebSocketReceiveResult piece;
                do
                {
                    piece = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                    whole.Write(buffer, 0, piece.Count);
                }
                while (!piece.EndOfMessage);
                Take(JsonNode.Parse(whole.ToArray())!);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            foreach (var one in waiting.Values)
                one.TrySetException(new InvalidOperationException("The browser is gone"));
        }
    }

    private void Take(JsonNode message)
    {
        if ((int?)message["id"] is not { } number || !waiting.TryRemove(number, out var answer))
            return;
        if (message["error"] is { } error)
            answer.SetException(new InvalidOperationException(error.ToJsonString()));
        else
            answer.SetResult(message["result"]!);
    }
}
