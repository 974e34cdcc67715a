using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Takan.Platform.Layout;

public static class LayoutModule
{
    public static void AddLayout(this IServiceCollection services)
    {
        services.AddSingleton<ClientFiles>();
        services.AddScoped<Navigation>();
        services.AddScoped<Letterhead>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<FormShownAgain>());
    }
}
