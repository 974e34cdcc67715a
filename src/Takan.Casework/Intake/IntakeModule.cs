using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Jobs;

namespace Takan.Casework.Intake;

public static class IntakeModule
{
    public static void AddIntake(this IServiceCollection services)
    {
        services.AddSingleton<PersonalNumbers>();
        services.AddScoped<CaseNumbers>();
        services.AddScoped<CaseActs>();
        services.AddScoped<CaseHeads>();
        services.AddScoped<AlikeFinder>();
        services.AddScoped<CaseRegistrar>();
        services.AddScoped<RegisterCase>();
        services.AddScoped<ImportCases>();
        services.AddScoped<ReturnedFiles>();
        services.AddPlannedJob<ForgetReturnedRows>(ForgetReturnedRows.Name, ForgetReturnedRows.Every);
        services.AddScoped<AcceptCase>();
        services.AddScoped<ReturnCase>();
        services.AddScoped<ResubmitCase>();
        services.AddScoped<RefuseCase>();
        services.AddScoped<GiveLink>();
        services.AddScoped<ReceiveCase>();
        services.AddScoped<StatusChanges>();
        services.AddScoped<OnlineMatters>();
        services.AddScoped<OwnCase>();
        services.AddScoped<BeginApplication>();
        services.AddScoped<PaperIntake>();
        services.AddScoped<MaterialIntake>();
        services.AddScoped<CaseMaterials>();
        services.AddScoped<HandInMaterials>();
        services.AddScoped<SubmitApplication>();
        services.AddScoped<SupplementCase>();
        services.AddScoped<ApplicantSms>();
    }
}
