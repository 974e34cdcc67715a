using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Takan.Casework.Intake;
using Takan.Platform.Database;

namespace Takan.Web.Migrations;

public sealed class SqliteTakanDb(DbContextOptions<SqliteTakanDb> options, DatabaseModel model) : TakanDb(options, model)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // It has no index that could hold them.
        builder.Entity<Case>().Ignore(row => row.SearchMarks);
    }
}

/// <summary>Used by the migration tool alone.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteTakanDb>
{
    public SqliteTakanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTakanDb>().UseSqlite("Data Source=design.db").Options, Composition.DatabaseModel);
}
