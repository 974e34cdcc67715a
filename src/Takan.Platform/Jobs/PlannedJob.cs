using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Takan.Platform.Jobs;

/// <summary>Work that the clock starts. One node does it at a time.</summary>
public sealed record PlannedJob(Type Job, string Name, TimeSpan Every);

public static class PlannedJobs
{
    /// <param name="name">Kebab-case, stable: it is the job's identity in the store.</param>
    public static IServiceCollection AddPlannedJob<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new PlannedJob(typeof(TJob), name, every));
        return services;
    }
}
