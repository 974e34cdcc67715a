using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Testing.Databases;
using Takan.Testing.Programs;
using Takan.Web;
using Takan.Web.Migrations;

namespace Takan.App.Tests.Seed;

public sealed class SeedTests
{
    private const int Cases = 600;

    [Theory, OnSqlite, OnPostgres]
    public async Task Seed_FillsTheDatabase_WithCasesOfAllStatesAndRightNumbers(DatabaseKind kind)
    {
        using var data = new TemporaryFolder();
        await using var database = await TestDatabase.EmptyAsync(kind);
        string[] where = kind == DatabaseKind.Postgres ? ["--postgres", (database.OwnerConnection ?? database.Connection)] : [];
        await ChildProgram.RunAsync("dotnet",
            [Repository.Program("bench/Takan.Seed", "Takan.Seed"), "--cases", $"{Cases}", "--data", data.Path, "--profiles", Repository.File("profiles"), .. where]);

        await using TakanDb db = Open(kind, kind == DatabaseKind.Postgres ? (database.OwnerConnection ?? database.Connection) : $"Data Source={data.File("takan.db")};Pooling=False");
        var cases = await db.Set<Case>().AsNoTracking().ToListAsync();
        Assert.Equal(Cases, cases.Count);
        Assert.Equal(Enum.GetValues<CaseState>().Except([CaseState.Reviewing, CaseState.ReviewReturned]), cases.Select(row => row.State).Distinct().Order());
        Assert.Equal(Cases, cases.Select(row => (row.BureauId, row.Number)).Distinct().Count());
        Assert.True(cases.Select(row => row.BureauId).Distinct().Count() > 1);
        // They are found as if somebody had registered them.
        Assert.Equal(cases.Count(row => row.SearchText.Contains("望海路", StringComparison.Ordinal)), await db.Set<Case>().CountAsync(row => row.SearchText.Contains("望海路")));
        var visited = (await db.Set<Inspection>().AsNoTracking().SelectMany(row => row.Cases).Select(link => link.CaseId).ToListAsync()).ToHashSet();
        Assert.All(cases.Where(row => row.State is CaseState.Inspecting or CaseState.Concluded), row => Assert.Contains(row.Id, visited));
        Assert.All(cases, row => Assert.True(CreditCode.Parse(row.CreditCode).IsAllowed(out _, out _), row.CreditCode));
        Assert.All(cases.Where(row => row.State is CaseState.Rectifying or CaseState.NotMet), row => Assert.NotEmpty(row.FailedItems));
        Assert.True((cases.Max(row => row.RegisteredAt) - cases.Min(row => row.RegisteredAt)).TotalDays > 1000);
    }

    private static TakanDb Open(DatabaseKind kind, string connection) => kind == DatabaseKind.Sqlite
        ? new SqliteTakanDb(new DbContextOptionsBuilder<SqliteTakanDb>().UseSqlite(connection).Options, Composition.DatabaseModel)
        : new PostgresTakanDb(new DbContextOptionsBuilder<PostgresTakanDb>().UseNpgsql(connection).Options, Composition.DatabaseModel);
}
