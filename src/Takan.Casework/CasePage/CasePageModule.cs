using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Administration;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Casework.CasePage;

public static class CasePageModule
{
    public static void AddCasePage(this IServiceCollection services)
    {
        services.AddNavigation(
            new NavigationEntry(20, "办件", Links.Cases, CaseworkPermissions.Of(CaseworkPermissions.View), Also: "/inspections"));
        services.AddEventWords(CaseworkTimeline.All);
        services.AddScoped<CaseReader>();
        services.AddScoped<MyCases>();
        services.AddScoped<IAuditedThings, AuditedCases>();
        services.AddScoped<Timeline>();
        services.AddScoped<ICaseSteps, CaseworkSteps>();
        services.AddScoped<ICaseSections, RoadSection>();
        services.AddScoped<ICaseSections, JointSection>();
        services.AddScoped<IMyPapers, MyCasePapers>();
        services.AddScoped<ICaseSections, MaterialSection>();
        services.AddScoped<ICaseSections, DeliverySection>();
        services.AddScoped<ICaseSections, SignedSection>();
        services.AddScoped<ICaseSections, VisitRequestSection>();
        services.AddScoped<IMyNotices, VisitRequestNotice>();
        services.AddScoped<CaseSearch>();
        services.AddScoped<CaseList>();
        services.AddScoped<DueCases>();
        services.AddScoped<CaseChoices>();
        services.AddScoped<CaseNames>();
        services.AddScoped<KeepViews>();
        services.AddScoped<ExportCases>();
        services.AddScoped<Unmask>();
        // A malformed body is the caller's mistake, in every environment.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
    }
}
