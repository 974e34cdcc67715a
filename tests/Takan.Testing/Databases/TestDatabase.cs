using System.Collections.Concurrent;

namespace Takan.Testing.Databases;

/// <summary>An own database for a test or a test class, copied from a template that is prepared once per test process.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseKind, Delegate), Lazy<Task<TestDatabase>>> templates = new();
    private static readonly SemaphoreSlim copying = new(1);

    private readonly TemporaryFolder? folder;
    private readonly string name;

    private TestDatabase(DatabaseKind kind, string name, TemporaryFolder? folder)
    {
        Kind = kind;
        this.name = name;
        this.folder = folder;
    }

    public DatabaseKind Kind { get; }

    /// <summary>What the application runs with; on PostgreSQL a role that owns nothing.</summary>
    public required string Connection { get; init; }

    /// <summary>PostgreSQL only: the owner of the tables.</summary>
    public string? OwnerConnection { get; init; }

    /// <summary>A copy of the template that <paramref name="prepare"/> made. Pass the same method (not a new lambda) each time.</summary>
    public static async Task<TestDatabase> FromTemplateAsync(DatabaseKind kind, Func<TestDatabase, Task> prepare)
    {
        var template = await templates.GetOrAdd((kind, prepare), _ => new(() => PreparedAsync(kind, prepare))).Value;
        // PostgreSQL copies a template only while nobody else does.
        await copying.WaitAsync();
        try
        {
            return await CopyAsync(template);
        }
        finally
        {
            copying.Release();
        }
    }

    public static async Task<TestDatabase> EmptyAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
            return Sqlite();
        var cluster = await PostgresCluster.SharedAsync();
        // Not pooled: an idle connection would keep a template from being copied.
        var database = Postgres(cluster, ";Pooling=false");
        await cluster.CreateAsync(database.name);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Postgres)
            await (await PostgresCluster.SharedAsync()).DropAsync(name);
        folder?.Dispose();
    }

    private static async Task<TestDatabase> PreparedAsync(DatabaseKind kind, Func<TestDatabase, Task> prepare)
    {
        var template = await EmptyAsync(kind);
        await prepare(template);
        return template;
    }

    private static async Task<TestDatabase> CopyAsync(TestDatabase template)
    {
        if (template.Kind == DatabaseKind.Sqlite)
        {
            var copy = Sqlite();
            foreach (var file in Directory.EnumerateFiles(template.folder!.Path))
                File.Copy(file, copy.folder!.File(Path.GetFileName(file)));
            return copy;
        }

        var cluster = await PostgresCluster.SharedAsync();
        var database = Postgres(cluster, ";Maximum Pool Size=10");
        await cluster.CopyAsync(template.name, database.name);
        return database;
    }

    private static TestDatabase Sqlite()
    {
        var temporary = new TemporaryFolder();
        return new(DatabaseKind.Sqlite, "takan", temporary) { Connection = $"Data Source={temporary.File("takan.db")}" };
    }

    private static TestDatabase Postgres(PostgresCluster cluster, string more)
    {
        var fresh = $"takan_{Guid.CreateVersion7():N}";
        return new(DatabaseKind.Postgres, fresh, folder: null)
        {
            Connection = cluster.Connection(fresh, PostgresCluster.Runtime, more),
            OwnerConnection = cluster.Connection(fresh, PostgresCluster.Owner, ";Pooling=false"),
        };
    }
}
