using System.Net;
using Takan.App.Tests.Hosting;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Messages;

public sealed class DemoMessagesTests
{
    [Theory]
    [InlineData("true", null, HttpStatusCode.OK)]
    [InlineData("true", "203.0.113.9", HttpStatusCode.NotFound)]
    [InlineData("false", null, HttpStatusCode.NotFound)]
    public async Task DemoMessages_AreThereOnlyInTheDemoAndOnThisMachine(string demo, string? forwardedFor, HttpStatusCode expected)
    {
        await using var app = await TakanApp.StartAsync(DatabaseKind.Sqlite, new Dictionary<string, string?> { ["Demo:Enabled"] = demo }, realPort: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demo/messages");
        if (forwardedFor is not null) request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        using var response = await app.Visitor().SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task DemoMessages_ThroughNoNetworkAddress_AreNotThere()
    {
        await using var app = await TakanApp.StartAsync(DatabaseKind.Sqlite, new Dictionary<string, string?> { ["Demo:Enabled"] = "true" });
        using var response = await app.Visitor().GetAsync("/demo/messages");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
