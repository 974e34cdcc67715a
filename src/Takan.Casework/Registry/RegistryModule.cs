using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Administration;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Casework.Registry;

public static class RegistryModule
{
    public static void AddRegistry(this IServiceCollection services)
    {
        services.AddNavigation(new NavigationEntry(25, "名录", RegistryLinks.Registry, RegistryPermissions.Of(RegistryPermissions.View)));
        services.AddEventWords(RegistryEvents.All);
        services.AddScoped<IAuditedThings, AuditedFilings>();
        services.AddScoped<IDuties, RegistryDuties>();
        services.AddRegistryScope<Filing>("filingId");
        services.AddRegistryScope<FilingChange>("changeId");
        services.AddRegistryScope<RegistryPaper>("paperId");
        services.AddRegistryScope<DishonestyEntry>("dishonestyId");
        services.AddRegistryScope<Premises>("premisesId");
        services.AddRegistryScope<Closure>("closureId");
        services.AddScoped<RegistryFacts>();
        services.AddScoped<FilingList>();
        services.AddScoped<FilingHistory>();
        services.AddScoped<KeepPaper>();
        services.AddScoped<FormUploads>();
        services.AddScoped<FileSubject>();
        services.AddScoped<ApplyForChange>();
        services.AddScoped<DecideChange>();
        services.AddScoped<ConfirmFiling>();
        services.AddScoped<SuspendPerson>();
        services.AddScoped<SubjectsToday>();
        services.AddSingleton<PersonIndex>();
        services.AddScoped<DishonestyList>();
        services.AddScoped<EnterDishonesty>();
        services.AddScoped<LiftDishonesty>();
        services.AddScoped<PremisesList>();
        services.AddScoped<KeepPremises>();
        services.AddScoped<ClosureList>();
    }

    public static void MapRegistry(this WebApplication app)
    {
        app.MapRegistryPapers();
        app.MapRegistryApi();
    }
}
