using Microsoft.Extensions.DependencyInjection;
using Takan.Platform.Database;

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
        if (database.Provider == DatabaseProvider.Postgres) services.AddHostedService<LiveRelay>();
    }
}
