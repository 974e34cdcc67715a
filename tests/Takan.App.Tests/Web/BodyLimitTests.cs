using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Takan.App.Tests.Hosting;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Web;

/// <summary>A real web server on a real port: in memory there is no connection that could break.</summary>
public sealed class BodyLimitTests
{
    private const int Largest = 40_000_000;

    [Fact]
    public async Task Post_MoreThanTheUsualButWithinTheEndpointsLimit_IsTaken()
    {
        await using var app = await StartAsync();

        using var response = await SendAsync(app, "/api/large", 39_000_000);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("39000000", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/large", 45_000_000, "最多 40 MB")]
    [InlineData("/api/usual", 45_000_000, "最多 30 MB")]
    public async Task Post_LargerThanTheEndpointTakes_IsAnsweredInWords(string path, int bytes, string words)
    {
        await using var app = await StartAsync();

        using var response = await SendAsync(app, path, bytes);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("TK-WEB-3", problem["code"]!.GetValue<string>());
        Assert.Contains(words, problem["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api/my/visit/stills/{stillId:guid}", 40_000_000)]
    [InlineData("api/my/visit/device-check", 40_000_000)]
    [InlineData("api/my/visit/upload-probe", 4_000_000)]
    [InlineData("my/rectification", 150_000_000)]
    public async Task Endpoint_ThatTakesFiles_SaysHowMuch(string route, long bytes)
    {
        await using var app = await TakanApp.StartAsync(DatabaseKind.Sqlite);

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/') == route).ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Equal(bytes, endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize));
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplication app, string path, int bytes)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var content = new ByteArrayContent(new byte[bytes]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.PostAsync(path, content);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddWeb();
        var app = builder.Build();
        app.UseRouting();
        app.UseBodyLimits();
        app.MapPost("/api/large", CountAsync).WithMetadata(new LargestBodyAttribute(Largest));
        app.MapPost("/api/usual", CountAsync);
        await app.StartAsync();
        return app;
    }

    private static async Task<string> CountAsync(Stream body)
    {
        using var read = new MemoryStream();
        await body.CopyToAsync(read);
        return read.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
