using Microsoft.Extensions.DependencyInjection;

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
    }
}
