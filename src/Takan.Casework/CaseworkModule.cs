using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Takan.Casework.CasePage;
using Takan.Casework.Catalog;
using Takan.Casework.Consent;
using Takan.Casework.Home;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Platform.Access;

namespace Takan.Casework;

/// <summary>Before the visit.</summary>
public static class CaseworkModule
{
    public static void AddCasework(this IHostApplicationBuilder builder)
    {
        builder.Services.AddPermissions(CaseworkPermissions.All);
        builder.Services.AddCatalog(builder.Configuration);
        builder.Services.AddIntake();
        builder.Services.AddConsent();
        builder.Services.AddScheduling();
        builder.Services.AddCasePage();
        builder.Services.AddHome();
    }

    public static void MapCasework(this WebApplication app)
    {
        app.MapCaseEvents();
        app.MapCaseApi();
        app.MapCasePapers();
    }
}
