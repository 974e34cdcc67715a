using System.Net;
using System.Text;
using Takan.Platform.Access;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>Another site cannot act with a reader's cookies: every act of every endpoint, pages and API, is refused before its gate.</summary>
[Collection(SharedTownTests.Name)]
public sealed class CrossSiteTests(SharedTown shared)
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task EveryAct_FromAnotherSite_IsRefusedAndNothingIsWritten(string header, string value)
    {
        var town = shared.Town;
        var passed = town.Gate.Passed;
        var before = await town.Witness.LookAsync();
        var tried = 0;
        await foreach (var (who, method, path, isApi) in ActsAsync())
        {
            using var answer = await town.Visitors.SendFromAsync(header, value, who, method, path);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{who} {method} {path} answered {answer.StatusCode}");
            Assert.Equal(isApi ? "application/problem+json" : "text/html", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains(isApi ? "TK-WEB-1" : "来自别的网站", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            tried++;
        }

        Assert.True(tried > 80, "The list of acts is too short to be true");
        Assert.Equal(passed, town.Gate.Passed);
        Assert.Null(await town.Witness.ChangesSinceAsync(before));
    }

    [Fact]
    public async Task EveryForm_WithoutItsToken_IsRefusedAndNothingIsWritten()
    {
        var town = shared.Town;
        var before = await town.Witness.LookAsync();
        await foreach (var (who, method, path, isApi) in ActsAsync())
        {
            // Errors are shown to whoever meets them; there is nothing to protect.
            if (isApi || path is "/health" || path.StartsWith("/error/", StringComparison.Ordinal)) continue;
            using var content = new FormUrlEncodedContent([]);
            using var answer = await town.Visitors.SendAsync(who, method, path, content);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{who} {method} {path} answered {answer.StatusCode}");
        }

        Assert.Null(await town.Witness.ChangesSinceAsync(before));
    }

    /// <summary>Every endpoint that changes something, as the first who may.</summary>
    private async IAsyncEnumerable<(Who Who, string Method, string Path, bool IsApi)> ActsAsync()
    {
        foreach (var endpoint in await EndpointsDeclareAccess.ListAsync(shared.Town.App.Services))
            foreach (var method in endpoint.Methods.Where(method => method != "GET"))
            {
                var path = Matrix.PathOf(endpoint, shared.Town.RouteValues);
                yield return (AccessTable.Rows[Matrix.KeyOf(endpoint)][0], method, path, path.StartsWith("/api/", StringComparison.Ordinal));
            }
    }
}
