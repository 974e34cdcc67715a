using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Registry;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Casework.Experts;

public static class ExpertsModule
{
    public static void AddExperts(this IServiceCollection services)
    {
        services.AddEventWords(ExpertEvents.All);
        services.AddRegistryScope<Expert>("expertId");
        services.AddNavigation(new NavigationEntry(27, "专家库", Links.Experts, CaseworkPermissions.Of(CaseworkPermissions.Experts)));
        services.AddScoped<EnlistExpert>();
        services.AddScoped<ChangeExpert>();
        services.AddScoped<InviteExpert>();
        services.AddScoped<RevokeInvitation>();
        services.AddScoped<DeclareInterest>();
    }
}
