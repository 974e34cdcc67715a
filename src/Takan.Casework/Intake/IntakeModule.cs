using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Messages;

namespace Takan.Casework.Intake;

public static class IntakeModule
{
    public static void AddIntake(this IServiceCollection services)
    {
        services.AddSingleton<PersonalNumbers>();
        services.AddScoped<CaseNumbers>();
        services.AddScoped<CaseActs>();
        services.AddScoped<CaseHeads>();
        services.AddScoped<RegisterCase>();
        services.AddScoped<AcceptCase>();
        services.AddScoped<ReturnCase>();
        services.AddScoped<ResubmitCase>();
        services.AddScoped<RefuseCase>();
        services.AddScoped<GiveLink>();
        services.AddScoped<ApplicantSms>();
        services.AddSmsTemplates(ApplicantSms.Templates);
    }
}
