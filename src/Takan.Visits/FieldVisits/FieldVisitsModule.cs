using Microsoft.Extensions.DependencyInjection;

namespace Takan.Visits.FieldVisits;

public static class FieldVisitsModule
{
    public static void AddFieldVisits(this IServiceCollection services)
    {
        services.AddScoped<ConfirmArrival>();
        services.AddScoped<BeginVisit>();
        services.AddScoped<TakePhoto>();
        services.AddScoped<LeavePlace>();
    }
}
