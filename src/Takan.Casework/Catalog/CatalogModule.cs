using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Layout;

namespace Takan.Casework.Catalog;

public static class CatalogModule
{
    /// <summary><c>Profiles:Folder</c> holds one folder a bureau; without it, the profiles that ship beside the application.</summary>
    public static void AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new ProfileShelf(configuration["Profiles:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "profiles")));
        services.AddScoped<Profiles>();
        services.AddScoped<IDuties, ProfileDuties>();
    }
}
