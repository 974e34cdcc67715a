using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.CasePage;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Jobs;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Visits.Hall;

/// <summary>The service room in the hall: screen, booths, help with one case.</summary>
public static class HallModule
{
    public static void AddHall(this IServiceCollection services)
    {
        services.AddPermissions(HallPermissions.All);
        services.AddEventWords(HallEvents.All);
        services.AddNavigation(new NavigationEntry(24, "大厅", HallLinks.Desk, HallPermissions.Of(HallPermissions.Serve), Also: HallLinks.Assist));
        services.AddNavigation(new NavigationEntry(86, "大厅服务室", HallLinks.SetUp, HallPermissions.Of(HallPermissions.Manage)));
        services.AddScoped<IResourceScope, AssistanceScope>();
        services.AddScoped<HallBoard>();
        services.AddScoped<BoothSituations>();
        services.AddScoped<ISessionKeeper, SeatKeeper>();
        services.AddScoped<AddBooth>();
        services.AddScoped<CallToBooth>();
        services.AddScoped<TakeBooth>();
        services.AddScoped<ReleaseBooth>();
        services.AddScoped<SwitchBooth>();
        services.AddPlannedJob<FreeAbandonedSeats>(FreeAbandonedSeats.Name, FreeAbandonedSeats.Every);
        services.AddScoped<AskToHelp>();
        services.AddScoped<BeginHelp>();
        services.AddScoped<EndHelp>();
        services.AddScoped<SeeHelpedCase>();
        services.AddScoped<IMyNotices, HelpNotice>();
        services.AddScoped<IMyNotices, BoothNotice>();
    }

    public static void MapHall(this WebApplication app) => app.MapHallStreams();
}
