using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Takan.Evidence.Chain;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Platform.Log;

/// <summary>Server-sent events of one stream, resumed by entry number. Capabilities map them behind their own access rules.</summary>
public static class LogEvents
{
    /// <summary>Writes until the client leaves or may not read on. <c>id</c> is the entry number, <c>data</c> is <c>{number, at, kind, actor, body?}</c>.</summary>
    public static async Task WriteAsync(HttpContext http, LogReader reader, LogStream stream, Audience audience)
    {
        var last = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header ? header : http.Request.Query["after"].ToString();
        var after = long.TryParse(last, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var rights = http.RequestServices.GetRequiredService<StandingRights>();
        await using var right = rights.Watch(http, [stream]);
        await EventStream.ServeAsync(http, right, async (events, stop) =>
        {
            await foreach (var lines in reader.FollowAsync(stream, audience, after, stop))
            {
                // The very entry may be the one that took the right away.
                if (lines.Count > 0 && await rights.RefusalNowAsync(http, stop) is not null) return;
                if (lines.Count == 0) await events.StillHereAsync(stop);
                foreach (var line in lines) await events.TellAsync(null, line.Number, Json(line), stop);
                await events.FlushAsync(stop);
            }
        });
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
