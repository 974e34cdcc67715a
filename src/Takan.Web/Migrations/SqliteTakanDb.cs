using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Takan.Platform.Database;

namespace Takan.Web.Migrations;

public sealed class SqliteTakanDb(DbContextOptions<SqliteTakanDb> options, DatabaseModel model) : TakanDb(options, model);

/// <summary>Used by the migration tool alone.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteTakanDb>
{
    public SqliteTakanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTakanDb>().UseSqlite("Data Source=design.db").Options, Composition.DatabaseModel);
}
