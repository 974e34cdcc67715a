using Microsoft.Extensions.DependencyInjection;

namespace Takan.Visits.Rectification;

public static class RectificationModule
{
    public static void AddRectification(this IServiceCollection services)
    {
        services.AddScoped<FailedItems>();
        services.AddScoped<ApplyForReinspection>();
    }
}
