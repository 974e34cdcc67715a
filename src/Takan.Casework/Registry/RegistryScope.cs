using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>A row of the register belongs to its bureau and is nobody's case.</summary>
internal sealed class RegistryScope<T>(TakanDb db, string routeValue) : IResourceScope where T : class, IOfBureau
{
    public string RouteValue => routeValue;

    public async Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(value, "D", out var id)) return null;
        var bureauId = await db.Set<T>().Where(row => row.Id == id).Select(row => (Guid?)row.BureauId).SingleOrDefaultAsync(cancellationToken);
        return bureauId is { } bureau ? new(bureau, [], []) : null;
    }
}

public static class RegistryScopes
{
    public static void AddRegistryScope<T>(this IServiceCollection services, string routeValue) where T : class, IOfBureau =>
        services.AddScoped<IResourceScope>(provider => new RegistryScope<T>(provider.GetRequiredService<TakanDb>(), routeValue));
}
