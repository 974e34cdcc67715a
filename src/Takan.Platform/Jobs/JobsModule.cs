using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Takan.Platform.Database;

namespace Takan.Platform.Jobs;

public static class JobsModule
{
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    /// <summary>Quartz on the database's provider: clustered on PostgreSQL, in a file of its own beside SQLite. <c>Jobs:Enabled</c> = false leaves it out.</summary>
    public static void AddJobs(this IHostApplicationBuilder builder, DatabaseOptions database)
    {
        if (!builder.Configuration.GetValue("Jobs:Enabled", defaultValue: true)) return;
        var file = Path.Combine(builder.Configuration["Data:Folder"]!, "jobs.db");
        builder.AddQuartz(quartz => quartz.UsePersistentStore(store => Use(store, database, file)));
        builder.Services.AddHostedService<JobPlanner>();
        builder.Services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <summary>PostgreSQL only: the owner makes the tables, since the application's own role owns none.</summary>
    public static async Task ProvisionAsync(string owner)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddQuartz(quartz => quartz.UsePersistentStore(store => store.ProvisionSchema().UsePostgres(owner)));
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Shutdown();
    }

    private static void Use(IPersistentStoreBuilder store, DatabaseOptions database, string file)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            store.ProvisionSchema().UseSqlite("Data Source=" + file);
            return;
        }

        store.UsePostgres(database.Connection);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = CheckIn;
            cluster.CheckinMisfireThreshold = 2 * CheckIn;
        });
    }
}
