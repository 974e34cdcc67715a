using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Takan.Casework.Areas;
using Takan.Casework.Calendars;
using Takan.Casework.CasePage;
using Takan.Casework.Catalog;
using Takan.Casework.Closures;
using Takan.Casework.Commitments;
using Takan.Casework.Consent;
using Takan.Casework.Declarations;
using Takan.Casework.Delivery;
using Takan.Casework.Dispatch;
using Takan.Casework.Eligibility;
using Takan.Casework.Exemptions;
using Takan.Casework.Experts;
using Takan.Casework.Group;
using Takan.Casework.Holidays;
using Takan.Casework.Home;
using Takan.Casework.Intake;
using Takan.Casework.Publishing;
using Takan.Casework.Registry;
using Takan.Casework.Reminders;
using Takan.Casework.Review;
using Takan.Casework.Scheduling;
using Takan.Platform.Access;

namespace Takan.Casework;

/// <summary>Before the visit.</summary>
public static class CaseworkModule
{
    public static void AddCasework(this IHostApplicationBuilder builder)
    {
        builder.Services.AddPermissions(CaseworkPermissions.All);
        builder.Services.AddPermissions(RegistryPermissions.All);
        builder.Services.AddCatalog(builder.Configuration);
        builder.Services.AddCalendars();
        builder.Services.AddRegistry();
        builder.Services.AddAreas();
        builder.Services.AddIntake();
        builder.Services.AddDelivery();
        builder.Services.AddReview();
        builder.Services.AddPublishing();
        builder.Services.AddExemptions();
        builder.Services.AddEligibility();
        builder.Services.AddConsent();
        builder.Services.AddDeclarations();
        builder.Services.AddCommitments();
        builder.Services.AddScheduling();
        builder.Services.AddExperts();
        builder.Services.AddGroup();
        builder.Services.AddDispatch();
        builder.Services.AddClosures();
        builder.Services.AddHolidays();
        builder.Services.AddCasePage();
        builder.Services.AddHome();
        builder.Services.AddReminders();
    }

    public static void MapCasework(this WebApplication app)
    {
        app.MapRegistry();
        app.MapScheduling();
        app.MapMaterials();
        app.MapPlatformApi();
        app.MapCaseEvents();
        app.MapCaseApi();
        app.MapCasePapers();
        app.MapDeclarationPapers();
        app.MapCommitmentPapers();
        app.MapDeliveryPapers();
    }
}
