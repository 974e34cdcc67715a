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
        services.AddSingleton<HeadsKey>();
        services.AddSingleton<HeadsFiles>();
        services.AddScoped<CheckStream>();
        services.AddPlannedJob<PublishHeads>(PublishHeads.Name, PublishHeads.Every);
        services.AddHealthChecks().AddCheck<HeadsHealth>("log-heads");
        if (database.Provider == DatabaseProvider.Postgres) services.AddHostedService<LiveRelay>();
    }
}
