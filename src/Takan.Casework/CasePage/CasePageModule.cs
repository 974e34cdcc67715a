using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Layout;

namespace Takan.Casework.CasePage;

public static class CasePageModule
{
    public static void AddCasePage(this IServiceCollection services)
    {
        services.AddNavigation(
            new NavigationEntry(20, "办件", Links.Cases, CaseworkPermissions.Of(CaseworkPermissions.View)));
        services.AddTimeline(CaseworkTimeline.All);
        services.AddScoped<CaseReader>();
        services.AddScoped<Timeline>();
        services.AddScoped<ICaseSteps, CaseworkSteps>();
        services.AddScoped<IMyPapers, MyCasePapers>();
        services.AddScoped<CaseList>();
        services.AddScoped<Unmask>();
        // A malformed body is the caller's mistake, in every environment.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
    }

    /// <summary>Teaches the trail the sentences of a capability's log kinds.</summary>
    public static void AddTimeline(this IServiceCollection services, params IEnumerable<TimelineWords> words)
    {
        foreach (var word in words) services.AddSingleton(word);
    }
}
