using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Takan.Media.Tests;

/// <summary>Every endpoint that the agent has, asked by whoever does not know this node's secret.</summary>
public sealed partial class AgentStrangerTests(AccessTests.House house) : IClassFixture<AccessTests.House>
{
    [Fact]
    public async Task EveryEndpoint_AskedWithoutTheSecret_AnswersNothingAndDoesNothing()
    {
        var secret = house.Agent.Secret;
        string?[] credentials =
        [
            null, "", "Bearer", "Bearer ", "Bearer wrong", $"Bearer {secret[..^1]}", $"Bearer {secret}0", $"Bearer  {secret}",
            $"bearer {secret}", $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes("node:" + secret))}", secret,
        ];
        using var http = new HttpClient { BaseAddress = house.Agent.Address };
        var before = Files();
        var tried = 0;
        foreach (var (method, path) in Endpoints())
            foreach (var credential in credentials)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                if (credential is not null) request.Headers.TryAddWithoutValidation("Authorization", credential);
                if (method is "PUT" or "POST") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
                using var answer = await http.SendAsync(request);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path} with {credential?.Split(' ')[0]} answered {answer.StatusCode}");
                Assert.Equal("TK-M15", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString());
                tried++;
            }

        Assert.True(tried > 100, "The list of endpoints is too short to be true");
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("health/../rooms/stranger")]
    [InlineData("rooms/stranger?x=/health")]
    [InlineData("health/")]
    [InlineData("/health")]
    public async Task AddressThatLooksLikeHealth_OpensNothingElse(string path)
    {
        using var http = new HttpClient { BaseAddress = house.Agent.Address };
        using var answer = await http.GetAsync(house.Agent.Address + path);
        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized, $"{path} answered {answer.StatusCode}");
    }

    private static IEnumerable<(string Method, string Path)> Endpoints()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAgent(new AgentOptions());
        var app = builder.Build();
        app.MapAgent();
        return from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
               let path = endpoint.RoutePattern.RawText!.Trim('/')
               where path != "health"
               from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
               select (method, Parameter().Replace(path, "stranger"));
    }

    private string[] Files() => [.. Directory.CreateDirectory(Path.Combine(house.Agent.Data, "rooms"))
        .EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(entry => entry.FullName).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
