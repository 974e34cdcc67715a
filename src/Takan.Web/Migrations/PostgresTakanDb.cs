using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Takan.Casework.Intake;
using Takan.Platform.Database;

namespace Takan.Web.Migrations;

public sealed class PostgresTakanDb(DbContextOptions<PostgresTakanDb> options, DatabaseModel model) : TakanDb(options, model)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Case>().HasIndex(row => row.SearchMarks).HasMethod("gin");
    }
}

/// <summary>Used by the migration tool alone.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresTakanDb>
{
    public PostgresTakanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresTakanDb>().UseNpgsql("Host=design").Options, Composition.DatabaseModel);
}
