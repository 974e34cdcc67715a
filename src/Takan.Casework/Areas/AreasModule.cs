using Microsoft.Extensions.DependencyInjection;

namespace Takan.Casework.Areas;

public static class AreasModule
{
    public static void AddAreas(this IServiceCollection services) => services.AddScoped<AreaBook>();
}
