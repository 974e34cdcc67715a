using Microsoft.Extensions.DependencyInjection;

namespace Takan.Casework.Declarations;

public static class DeclarationsModule
{
    public static void AddDeclarations(this IServiceCollection services)
    {
        services.AddScoped<SignDeclaration>();
        services.AddScoped<StateOccasion>();
        services.AddScoped<DeclarationPapers>();
    }
}
