using System.Net;
using System.Text;
using Takan.Platform.Access;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>Behind a door that is one's own, somebody else's thing: a still or a file of another room and case is as if it were not there.</summary>
[Collection(SharedTownTests.Name)]
public sealed class OtherThingsTests(SharedTown shared)
{
    private static readonly string[] Inner = ["stillId", "evidenceId", "materialId", "scanId", "declarationId"];

    [Fact]
    public async Task EveryAddressOfAThing_OpensTheOwnAndNotAnothers()
    {
        var town = shared.Town;
        var mixed = new Dictionary<string, string>(town.RouteValues);
        foreach (var name in Inner) mixed[name] = town.OtherCase[name];
        var endpoints = (await EndpointsDeclareAccess.ListAsync(town.App.Services)).Where(endpoint => Inner.Any(name => endpoint.Route.Contains(name, StringComparison.Ordinal))).ToList();
        Assert.True(endpoints.Count >= 5, "The list is too short to be true");
        foreach (var endpoint in endpoints)
            foreach (var method in endpoint.Methods)
                foreach (var who in AccessTable.Rows[Matrix.KeyOf(endpoint)].Where(who => who is Who.Applicant or Who.Inspector))
                {
                    if (method == "GET") Assert.Equal((endpoint.Route, HttpStatusCode.OK), (endpoint.Route, await StatusAsync(who, method, Matrix.PathOf(endpoint, town.RouteValues))));
                    var before = await town.Witness.LookAsync();
                    var status = await StatusAsync(who, method, Matrix.PathOf(endpoint, mixed));
                    Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Conflict, $"{who} {method} {endpoint.Route} answered {status}");
                    Assert.Null(await town.Witness.ChangesSinceAsync(before));
                }
    }

    private async Task<HttpStatusCode> StatusAsync(Who who, string method, string path)
    {
        using var answer = await shared.Town.Visitors.SendAsync(who, method, path, method == "GET" ? null : Still(path));
        if (answer.StatusCode == HttpStatusCode.BadRequest) Assert.Fail($"{method} {path}: {await answer.Content.ReadAsStringAsync()}");
        return answer.StatusCode;
    }

    private static HttpContent Still(string path)
    {
        if (path.EndsWith("/failure", StringComparison.Ordinal)) return new StringContent("""{"reason":"坏了"}""", Encoding.UTF8, "application/json");
        var facts = $$"""{"stillId":"{{path.Split('/')[^1]}}","source":"Photo","sha256":"{{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Tiny.Jpeg))}}"}""";
        var content = new ByteArrayContent(Tiny.Jpeg);
        content.Headers.TryAddWithoutValidation("X-Facts", Convert.ToBase64String(Encoding.UTF8.GetBytes(facts)));
        return content;
    }
}
