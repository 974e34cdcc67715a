using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Registry;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Oversight.Sharing;

public static class SharingModule
{
    public static void AddSharing(this IServiceCollection services)
    {
        services.AddEventWords(SharingEvents.All);
        services.AddRegistryScope<SharingRequest>("sharingId");
        services.AddNavigation(new NavigationEntry(60, "证据共享", SharingLinks.List, OversightPermissions.Of(OversightPermissions.Sharing)));
        services.AddScoped<IDuties, SharingDuties>();
        services.AddScoped<AskToShare>();
        services.AddScoped<SharingActs>();
        services.AddScoped<DecideSharing>();
        services.AddScoped<IssueSharing>();
        services.AddScoped<SharedFiles>();
        services.AddScoped<DownloadShared>();
    }
}
