using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Takan.Testing.Databases;

/// <summary>Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgres] Task Name(DatabaseKind kind)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}

/// <summary>
/// Runs a theory on a real PostgreSQL; skipped, with the reason, where there is none. What runs on SQLite every day has its turn here every third day,
/// and behind the gate always.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute([CallerLineNumber] int line = 0) : DataAttribute
{
    private const int Parts = 3;

    /// <summary>Races and constraints differ between databases: these run on both, always.</summary>
    public bool Daily { get; init; }

    public override string? Skip
    {
        get => PostgresCluster.WhyMissing ?? (Daily || Gate.IsDue(line, Parts) ? null : "On SQLite every day, on PostgreSQL every third; on both: ./takan test --gate");
        set => throw new NotSupportedException("Only a missing PostgreSQL skips these");
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
