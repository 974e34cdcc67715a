using System.Reflection;
using Xunit.Sdk;

namespace Takan.Testing.Databases;

/// <summary>Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgres] Task Name(DatabaseKind kind)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}

/// <summary>Runs a theory on a real PostgreSQL; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public override string? Skip
    {
        get => PostgresCluster.WhyMissing;
        set => throw new NotSupportedException("Only a missing PostgreSQL skips these");
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
