using Microsoft.Extensions.DependencyInjection;
using Takan.Visits.Custody;

namespace Takan.Visits.FieldVisits;

public static class FieldVisitsModule
{
    public static void AddFieldVisits(this IServiceCollection services)
    {
        services.AddScoped<ConfirmArrival>();
        services.AddScoped<BeginVisit>();
        services.AddScoped<TakePhoto>();
        services.AddScoped<LeavePlace>();
        services.AddSingleton(new CustodyTask("leaving", LeavePlace.WaitingAsync, (provider, id, stop) => provider.GetRequiredService<LeavePlace>().ByItselfAsync(new(id), stop)));
    }
}
