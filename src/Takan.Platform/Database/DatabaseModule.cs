using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Takan.Platform.Database;

public static class DatabaseModule
{
    /// <summary>
    /// The only thing with two lists is an inspection: at most four cases and four people. In one query they are sixteen rows of one moment;
    /// in three queries they could be of three.
    /// </summary>
    private const QuerySplittingBehavior InOne = QuerySplittingBehavior.SingleQuery;

    /// <summary>A count that goes only so far asks for rows in no order.</summary>
    private static readonly Action<WarningsConfigurationBuilder> NoOrderWanted = warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);

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
                .UseSqlite(options.Connection, relational => relational.UseQuerySplittingBehavior(InOne))
                .ConfigureWarnings(NoOrderWanted)
                .AddInterceptors(services.GetRequiredService<SqlitePragmas>()));
        }
        else
        {
            builder.Services.AddDbContext<TakanDb, TPostgres>(db => db
                .UseNpgsql(options.Connection, relational => relational.UseQuerySplittingBehavior(InOne))
                .ConfigureWarnings(NoOrderWanted));
        }
    }
}
