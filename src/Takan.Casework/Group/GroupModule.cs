using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Casework.Group;

/// <summary>The inspection group (勘验小组): who takes part besides the team.</summary>
public static class GroupModule
{
    public static void AddGroup(this IServiceCollection services)
    {
        services.AddEventWords(GroupEvents.All);
        services.AddNavigation(new NavigationEntry(52, "观察员", Links.Observers, CaseworkPermissions.Of(CaseworkPermissions.Observers)));
        services.AddScoped<BusinessNoticeActs>();
        services.AddScoped<NotifyBusiness>();
        services.AddScoped<NamePeople>();
        services.AddScoped<GoWithout>();
        services.AddScoped<IDuties, NoticeDuties>();
        services.AddScoped<ObserverCandidates>();
        services.AddScoped<AssignObserver>();
        services.AddScoped<DrawObserver>();
    }
}
