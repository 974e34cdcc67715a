using System.Net;
using Takan.App.Tests.Running;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

/// <summary>Over every endpoint that the application lists, so that a new one cannot be forgotten.</summary>
public sealed class EveryEndpointTests() : AppTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task EveryEndpoint_HasARule()
    {
        Assert.All(await EndpointsDeclareAccess.ListAsync(App.Services), endpoint => Assert.True(endpoint.Rule is not null, endpoint.Route));
    }

    [Fact]
    public async Task Visitor_ReachesOnlyWhatAnyoneMay() => await RefusedAsync(NewBrowser());

    [Fact]
    public async Task HalfSignedIn_ReachesOnlyTheSecondFactor()
    {
        await new Office(App).SetUpAsync();
        var half = NewBrowser();
        await Office.GivePasswordAsync(half, "sunli");
        await RefusedAsync(half, typeof(HalfSignedInMayAttribute));
    }

    private async Task RefusedAsync(Browser browser, Type? but = null)
    {
        var tried = 0;
        foreach (var endpoint in await EndpointsDeclareAccess.ListAsync(App.Services))
        {
            if (endpoint.Rule is AnyoneMayAttribute || endpoint.Rule!.GetType() == but) continue;
            foreach (var method in endpoint.Methods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(endpoint.Route));
                using var response = await browser.Client.SendAsync(request);
                Assert.True(response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Found,
                    $"{method} {endpoint.Route} answered {response.StatusCode}");
                if (response.StatusCode == HttpStatusCode.Found)
                    Assert.Matches("^/(sign-in|s)(\\?|$)", response.Headers.Location!.OriginalString);
                tried++;
            }
        }

        Assert.True(tried > 10, "The list of endpoints is too short to be true");
    }

    private static string PathOf(string route) => "/" + System.Text.RegularExpressions.Regex.Replace(
        route.TrimStart('/'), @"\{[^}]*\}", _ => Guid.CreateVersion7().ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
