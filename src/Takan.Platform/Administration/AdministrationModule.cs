using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Platform.Administration;

public static class AdministrationModule
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddPermissions(PlatformPermissions.All);
        services.AddNavigation(
            new NavigationEntry(80, "三员与账号", "/administration/administrators", PlatformPermissions.Of(PlatformPermissions.Appoint)),
            new NavigationEntry(82, "人员与岗位", "/administration/people", PlatformPermissions.Of(PlatformPermissions.People)),
            new NavigationEntry(84, "科室", "/administration/units", PlatformPermissions.Of(PlatformPermissions.Units)));
        services.AddNavigation(new NavigationEntry(88, "签名密钥", "/administration/keys", PlatformPermissions.Of(PlatformPermissions.Keys)));
        services.AddNavigation(new NavigationEntry(87, "接口密钥", "/administration/clients", PlatformPermissions.Of(PlatformPermissions.Clients)));
        services.AddScoped<IResourceScope, StaffScope>();
        services.AddNavigation(new NavigationEntry(90, "审计日志", "/audit", PlatformPermissions.Of(PlatformPermissions.Audit)));
        services.AddEventWords(PlatformEvents.All);
        services.AddScoped<AuditTrail>();
        services.AddScoped<IDuties, SystemDuties>();
        services.AddScoped<IDuties, SecurityDuties>();
        services.AddScoped<IDuties, AuditDuties>();
        services.AddScoped<AppointAdministrator>();
        services.AddScoped<AddPerson>();
        services.AddScoped<ChangeRole>();
        services.AddScoped<ChangeAccount>();
        services.AddScoped<SendPasswordLink>();
        services.AddScoped<AddUnit>();
        services.AddScoped<SetUpBureau>();
        services.AddSingleton<ProfileFolders>();
        services.AddSingleton<SetUpLink>();
        services.AddHostedService(provider => provider.GetRequiredService<SetUpLink>());
    }
}
