using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Takan.Platform.Messages;

namespace Takan.App.Tests.Messages;

/// <summary>A server that speaks the protocol of both group robots: checks token and signature, answers by errcode, and takes 20 messages a minute.</summary>
public sealed class RobotPlatform : IAsyncDisposable
{
    public const string Token = "token-nobody-may-see";
    public const string Secret = "SECnobody-may-see";
    private const int MostInAMinute = 20;

    private readonly WebApplication app;

    private RobotPlatform(WebApplication app) => this.app = app;

    /// <summary>The Markdown of what was taken.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>How many others the group got within this minute.</summary>
    public int Others { get; set; }

    /// <summary>Milliseconds since 1970 by the platform's clock.</summary>
    public Func<long> Now { get; set; } = () => 0;

    public string DingTalk => app.Urls.Single() + "/robot/send";

    public string WeCom => app.Urls.Single() + "/cgi-bin/webhook/send";

    public static async Task<RobotPlatform> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var platform = new RobotPlatform(builder.Build());
        platform.app.Run(platform.AnswerAsync);
        await platform.app.StartAsync();
        return platform;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!;
        var isDingTalk = http.Request.Path == "/robot/send";
        var (code, words) = isDingTalk ? JudgeDingTalk(http.Request.Query) : http.Request.Query["key"] == Token ? (0, "ok") : (93000, "invalid webhook url");
        if (code == 0 && Others >= MostInAMinute) (code, words) = isDingTalk ? (130101, "send too fast, exceed 20 times per minute") : (45009, "api freq out of limit");
        if (code == 0 && body["msgtype"]?.GetValue<string>() != "markdown") (code, words) = (40035, "invalid parameter");
        if (code == 0) Taken.Enqueue(body["markdown"]![isDingTalk ? "text" : "content"]!.GetValue<string>());
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(new JsonObject { ["errcode"] = code, ["errmsg"] = words }.ToJsonString());
    }

    private (int, string) JudgeDingTalk(IQueryCollection query)
    {
        if (query["access_token"] != Token) return (300001, "token is not exist");
        var timestamp = query["timestamp"].ToString();
        if (!long.TryParse(timestamp, CultureInfo.InvariantCulture, out var at) || Math.Abs(Now() - at) > 3_600_000) return (310000, "invalid timestamp");
        return query["sign"] == DingTalkRobot.Sign(timestamp, Secret) ? (0, "ok") : (310000, "sign not match");
    }
}
