using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Hosting;

public sealed class TakanAppTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Get_Health_ReturnsOk(DatabaseKind kind)
    {
        await using var app = await TakanApp.StartAsync(kind);

        using var answer = await app.Visitor().GetAsync(new Uri("/health", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Model_AgainstMigrations_HasNoPendingChange(DatabaseKind kind)
    {
        await using var app = await TakanApp.StartAsync(kind);

        var pending = await app.WithDatabaseAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()));

        Assert.False(pending, "The entities changed after the last migration: tools/migrations NAME");
    }

    [Theory, OnPostgres(Daily = true)]
    public async Task RuntimeRole_OnPostgres_OwnsNoTable(DatabaseKind kind)
    {
        await using var app = await TakanApp.StartAsync(kind);

        var owned = await app.WithDatabaseAsync(db => db.Database
            .SqlQuery<int>($"select count(*)::int as \"Value\" from pg_tables where tableowner = current_user").SingleAsync());
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => app.WithDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync($"delete from log_entries")));

        Assert.Equal(0, owned);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }
}
