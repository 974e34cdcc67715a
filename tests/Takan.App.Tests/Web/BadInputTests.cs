using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Takan.Platform.Web;

namespace Takan.App.Tests.Web;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("{\"name\":\"a\"}", "application/json", HttpStatusCode.OK, null)]
    [InlineData("{\"name\":", "application/json", HttpStatusCode.BadRequest, "TK-WEB-2")]
    [InlineData("{\"name\":1}", "application/json", HttpStatusCode.BadRequest, "TK-WEB-2")]
    [InlineData("{\"name\":\"a\",\"other\":1}", "application/json", HttpStatusCode.BadRequest, "TK-WEB-4")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}", "application/json", HttpStatusCode.BadRequest, "TK-WEB-5")]
    public async Task Post_ThatCannotBeRead_GetsProblemDetailsWithAStableCode(string body, string type, HttpStatusCode status, string? code)
    {
        await using var app = await StartAsync();
        using var response = await app.GetTestClient().PostAsync("/api/thing", new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(status, response.StatusCode);
        if (code is null) return;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost", HttpStatusCode.OK)]
    public async Task Post_FromAnotherSite_IsRefused(string header, string value, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/thing") { Content = new StringContent("{\"name\":\"a\"}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await app.GetTestClient().SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddWeb();
        var app = builder.Build();
        app.UseExceptionHandler("/error/500");
        app.UseSameOrigin();
        app.MapPost("/api/thing", (Thing thing) => thing.Name);
        await app.StartAsync();
        return app;
    }

    internal sealed record Thing(string Name);
}
