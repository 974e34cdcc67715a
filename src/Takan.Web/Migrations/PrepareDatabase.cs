using Microsoft.EntityFrameworkCore;
using Npgsql;
using Takan.Platform.Database;
using Takan.Platform.Jobs;

namespace Takan.Web.Migrations;

/// <summary>
/// Brings the database up to date before the first request. On PostgreSQL the owner migrates and grants;
/// the application's own role owns no table and can only add to the log.
/// </summary>
public static class PrepareDatabase
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<DatabaseOptions>();
        if (options is { Provider: DatabaseProvider.Postgres, OwnerConnection: { } owner })
            await MigrateAsOwnerAsync(owner, options.Connection, scope.ServiceProvider.GetRequiredService<DatabaseModel>());
        else
            await MigrateAsync(scope.ServiceProvider.GetRequiredService<TakanDb>());
    }

    /// <summary>Migrating compares the whole model first, at every start; a test has done so already.</summary>
    private static async Task MigrateAsync(TakanDb db)
    {
        if ((await db.Database.GetPendingMigrationsAsync()).Any()) await db.Database.MigrateAsync();
    }

    private static async Task MigrateAsOwnerAsync(string owner, string runtime, DatabaseModel model)
    {
        var context = new DbContextOptionsBuilder<PostgresTakanDb>().UseNpgsql(owner).Options;
        await using var db = new PostgresTakanDb(context, model);
        await MigrateAsync(db);
        await JobsModule.ProvisionAsync(owner);
        var role = new NpgsqlConnectionStringBuilder(runtime).Username!;
        var quoted = "\"" + role.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        // Appending is all that the log allows: no entry is changed, no head is taken away.
        var grants = $"""
            GRANT USAGE ON SCHEMA public TO {quoted};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {quoted};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {quoted};
            REVOKE UPDATE, DELETE, TRUNCATE ON log_entries FROM {quoted};
            REVOKE DELETE, TRUNCATE ON log_heads FROM {quoted};
            """;
        await using var source = NpgsqlDataSource.Create(owner);
        await using var command = source.CreateCommand(grants);
        await command.ExecuteNonQueryAsync();
    }
}
