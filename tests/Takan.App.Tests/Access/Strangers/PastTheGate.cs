using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>
/// Counts the requests that the gate let through to their endpoint, because a 404 may also come from what is behind it.
/// Requests that carry <see cref="Header"/> stop there: so the gate can be asked about those who may, without anything being done.
/// </summary>
internal sealed class PastTheGate : MatcherPolicy, IEndpointSelectorPolicy
{
    public const string Header = "X-Past-The-Gate";

    private int passed;

    public int Passed => passed;

    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        // The page that tells a refusal goes through routing once more; anyone may read it.
        if (httpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null) return Task.CompletedTask;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i) || candidates[i].Endpoint is not RouteEndpoint { RequestDelegate: { } serve } endpoint) continue;
            candidates.ReplaceEndpoint(i, new RouteEndpoint(http => PassAsync(http, serve), endpoint.RoutePattern, endpoint.Order, endpoint.Metadata, endpoint.DisplayName), candidates[i].Values);
        }

        return Task.CompletedTask;
    }

    private Task PassAsync(HttpContext http, RequestDelegate serve)
    {
        Interlocked.Increment(ref passed);
        return http.Request.Headers.ContainsKey(Header) ? Task.CompletedTask : serve(http);
    }
}
