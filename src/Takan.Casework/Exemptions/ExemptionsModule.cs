using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Log;

namespace Takan.Casework.Exemptions;

public static class ExemptionsModule
{
    public static void AddExemptions(this IServiceCollection services)
    {
        services.AddEventWords(ExemptionEvents.All);
        services.AddScoped<ExemptionLibrary>();
        services.AddScoped<ProposeEntry>();
        services.AddScoped<DecideEntry>();
    }
}
