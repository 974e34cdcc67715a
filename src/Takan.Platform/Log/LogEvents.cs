using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

using Takan.Evidence.Chain;

namespace Takan.Platform.Log;

/// <summary>Server-sent events of one stream, resumed by entry number. Capabilities map them behind their own access rules.</summary>
public static class LogEvents
{
    /// <summary>Writes until the client leaves. <c>id</c> is the entry number, <c>data</c> is <c>{number, at, kind, actor, body?}</c>.</summary>
    public static async Task WriteAsync(HttpContext http, LogReader reader, LogStream stream, Audience audience)
    {
        var last = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header ? header : http.Request.Query["after"].ToString();
        var after = long.TryParse(last, CultureInfo.InvariantCulture, out var number) ? number : 0;
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.WriteAsync("retry: 2000\n: hello\n\n", http.RequestAborted);
        // Without a flush the browser's EventSource does not open until the first event.
        await http.Response.Body.FlushAsync(http.RequestAborted);
        try
        {
            await foreach (var lines in reader.FollowAsync(stream, audience, after, http.RequestAborted))
            {
                if (lines.Count == 0) await http.Response.WriteAsync(": still here\n\n", http.RequestAborted);
                foreach (var line in lines)
                    await http.Response.WriteAsync($"id: {line.Number}\ndata: {Json(line)}\n\n", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader left: the ordinary end of a stream.
        }
    }

    private static string Json(LogLine line) => JsonSerializer.Serialize(new JsonObject
    {
        ["number"] = line.Number,
        ["at"] = line.At.ToString("O", CultureInfo.InvariantCulture),
        ["kind"] = line.Kind,
        ["actor"] = line.Actor,
        ["body"] = line.Body?.DeepClone(),
    });
}
