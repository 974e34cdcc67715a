using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Database;
using Takan.Platform.Jobs;

namespace Takan.Platform.Log;

public static class LogModule
{
    public static void AddLog(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddSingleton<LiveUpdates>();
        services.AddScoped<LogWriter>();
        services.AddScoped<LogReader>();
        services.AddScoped<LogArchive>();
        services.AddScoped<Acts>();
        services.AddSingleton<EventBook>();
        services.AddSingleton<HeadsKey>();
        services.AddSingleton<HeadsFiles>();
        services.AddSingleton<HeadsVerdict>();
        services.AddScoped<CheckStream>();
        services.AddPlannedJob<PublishHeads>(PublishHeads.Name, PublishHeads.Every);
        services.AddHealthChecks().AddCheck<HeadsHealth>("log-heads");
        if (database.Provider == DatabaseProvider.Postgres) services.AddHostedService<LiveRelay>();
    }

    /// <summary>Teaches the log's readers the sentences of a capability's kinds.</summary>
    public static void AddEventWords(this IServiceCollection services, params IEnumerable<EventWords> words)
    {
        foreach (var word in words) services.AddSingleton(word);
    }
}
