using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Takan.Platform.Messages;

namespace Takan.App.Tests.Messages;

/// <summary>A server that speaks the SMS provider's protocol: checks the signature, takes messages, tells what became of them.</summary>
public sealed class SmsProvider : IAsyncDisposable
{
    public const string KeyId = "test-key";
    public const string Secret = "test-secret";

    // The provider files each message under its day in China.
    private const string Day = "day";

    private readonly WebApplication app;

    private SmsProvider(WebApplication app) => this.app = app;

    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Taken { get; } = [];

    /// <summary>What the next calls of SendSms do: a code to answer, or <c>hang-up</c> after the message was taken.</summary>
    public ConcurrentQueue<string> Moods { get; } = [];

    /// <summary>What became of messages is answered with a page of the provider's front.</summary>
    public bool DetailsAreBroken { get; set; }

    public int Refused { get; private set; }

    public string Address => app.Urls.Single();

    public static async Task<SmsProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var provider = new SmsProvider(builder.Build());
        provider.app.Run(provider.AnswerAsync);
        await provider.app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (!IsSigned(http.Request))
        {
            Refused++;
            http.Response.StatusCode = 400;
            await Json(http, new JsonObject { ["Code"] = "SignatureDoesNotMatch" });
        }
        else if (http.Request.Headers["x-acs-action"] == "QuerySendDetails")
        {
            if (DetailsAreBroken)
            {
                await http.Response.WriteAsync("<html>busy</html>");
                return;
            }

            var found = Taken.Where(sent => sent["PhoneNumbers"] == query["PhoneNumber"] && sent[Day] == query["SendDate"])
                .Select(sent => (JsonNode)new JsonObject { ["OutId"] = sent["OutId"], ["SendStatus"] = 3 });
            await Json(http, new JsonObject { ["Code"] = "OK", ["SmsSendDetailDTOs"] = new JsonObject { ["SmsSendDetailDTO"] = new JsonArray([.. found]) } });
        }
        else
        {
            await TakeAsync(http, query);
        }
    }

    private async Task TakeAsync(HttpContext http, Dictionary<string, string> query)
    {
        query[Day] = DateTimeOffset.Parse(http.Request.Headers["x-acs-date"]!, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var mood = Moods.TryDequeue(out var next) ? next : "OK";
        if (mood is "OK" or "hang-up") Taken.Enqueue(query);
        if (mood == "hang-up") http.Abort();
        else await Json(http, new JsonObject { ["Code"] = mood, ["BizId"] = "biz-1", ["Message"] = mood });
    }

    private static Task Json(HttpContext http, JsonObject body)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }

    private static bool IsSigned(HttpRequest request)
    {
        var signed = request.Headers.Authorization.ToString().Split("SignedHeaders=").Last().Split(',')[0].Split(';');
        var headers = new SortedDictionary<string, string>(signed.ToDictionary(name => name, name => request.Headers[name].ToString()), StringComparer.Ordinal);
        var expected = new AliyunSignature(KeyId, Secret).Authorization(request.Method, request.Path, request.QueryString.Value![1..], headers);
        return request.Headers.Authorization == expected;
    }
}
