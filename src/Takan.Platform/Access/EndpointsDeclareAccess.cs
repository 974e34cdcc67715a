using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Takan.Platform.Access;

/// <summary>An endpoint with its rule, as the start-up check and the tests see it.</summary>
public sealed record DeclaredEndpoint(string Route, IReadOnlyList<string> Methods, IAccessRule? Rule, bool IsPage);

/// <summary>Lists every endpoint of the application with its access rule; refuses to start when one has none.</summary>
public static class EndpointsDeclareAccess
{
    public static async Task<IReadOnlyList<DeclaredEndpoint>> ListAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new List<DeclaredEndpoint>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            // A page's own attributes are known only once the page is loaded.
            var loaded = page is null ? endpoint : (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint ?? endpoint;
            found.Add(new(
                endpoint.RoutePattern.RawText ?? "",
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"],
                loaded.Metadata.GetMetadata<IAccessRule>(),
                page is not null));
        }

        return found;
    }

    public static async Task RequireAccessRulesAsync(this WebApplication app)
    {
        var permissions = app.Services.GetRequiredService<PermissionCatalogue>();
        var endpoints = await ListAsync(app.Services);
        var bare = endpoints.Where(endpoint => endpoint.Rule is null).Select(endpoint => endpoint.Route).ToList();
        if (bare.Count > 0)
            throw new InvalidOperationException("Endpoints without an access rule: " + string.Join(", ", bare));

        var unknown = endpoints
            .Select(endpoint => endpoint.Rule is StaffMayAttribute rule ? rule.Permission : null)
            .Where(code => code is not null && !permissions.Knows(code)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException("Permissions that no capability defines: " + string.Join(", ", unknown));
    }
}
