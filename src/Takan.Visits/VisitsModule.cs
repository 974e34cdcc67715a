using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Takan.Visits;

/// <summary>During the visit.</summary>
public static class VisitsModule
{
    public static void AddVisits(this IHostApplicationBuilder builder)
    {
        _ = builder;
    }

    public static void MapVisits(this WebApplication app)
    {
        _ = app;
    }
}
