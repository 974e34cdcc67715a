using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Layout;

namespace Takan.Casework.Home;

public static class HomeModule
{
    public static void AddHome(this IServiceCollection services)
    {
        services.AddNavigation(new NavigationEntry(10, "今日", "/"));
        services.AddScoped<DeskCases>();
        services.AddScoped<Today>();
    }
}
