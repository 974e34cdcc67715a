using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Takan.Casework;

/// <summary>Before the visit.</summary>
public static class CaseworkModule
{
    public static void AddCasework(this IHostApplicationBuilder builder)
    {
        _ = builder;
    }

    public static void MapCasework(this WebApplication app)
    {
        _ = app;
    }
}
