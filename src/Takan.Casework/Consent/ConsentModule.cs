using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.CasePage;

namespace Takan.Casework.Consent;

public static class ConsentModule
{
    public static void AddConsent(this IServiceCollection services)
    {
        services.AddScoped<GiveConsents>();
        services.AddScoped<SignLetter>();
        services.AddScoped<SignLetterOnPaper>();
        services.AddScoped<PaperScans>();
        services.AddScoped<SignedPapers>();
        services.AddScoped<CasePapers>();
    }
}
