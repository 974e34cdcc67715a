using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Takan.Platform.Database;

public static class DatabaseModule
{
    /// <summary>Registers the provider's context under the common name.</summary>
    public static void AddDatabase<TSqlite, TPostgres>(this IHostApplicationBuilder builder, DatabaseModel model)
        where TSqlite : TakanDb
        where TPostgres : TakanDb
    {
        var options = builder.Configuration.GetRequiredSection("Database").Get<DatabaseOptions>()!;
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(model);
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            builder.Services.AddSingleton<SqlitePragmas>();
            builder.Services.AddDbContext<TakanDb, TSqlite>((services, db) => db
                .UseSqlite(options.Connection)
                .AddInterceptors(services.GetRequiredService<SqlitePragmas>()));
        }
        else
        {
            builder.Services.AddDbContext<TakanDb, TPostgres>(db => db.UseNpgsql(options.Connection));
        }
    }
}
