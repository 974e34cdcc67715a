using Microsoft.Extensions.DependencyInjection;

namespace Takan.Casework.Eligibility;

public static class EligibilityModule
{
    public static void AddEligibility(this IServiceCollection services)
    {
        services.AddScoped<RoadFacts>();
        services.AddScoped<CaseRoads>();
        services.AddScoped<RouteCase>();
    }
}
