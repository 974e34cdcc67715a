using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Casework.Publishing;

public static class PublishingModule
{
    public static void AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<Publisher>();
        services.AddScoped<PublishProfile>();
        services.AddScoped<RenewTrial>();
        services.AddEventWords(PublishingEvents.All);
        services.AddNavigation(new NavigationEntry(81, "工作方案", Links.Profile, CaseworkPermissions.Of(CaseworkPermissions.Profile)));
    }
}
