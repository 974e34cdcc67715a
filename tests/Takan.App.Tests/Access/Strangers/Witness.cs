using Microsoft.Data.Sqlite;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>What a <see cref="Witness"/> saw: SQLite's own count of commits by others, and how many files lie in the data folder.</summary>
internal sealed record Sight(long Commits, int Files, IReadOnlyDictionary<string, long> Rows);

/// <summary>Sees whether anything at all was written: any committed change of any table, any new file.</summary>
internal sealed class Witness : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly string folder;
    private IReadOnlyDictionary<string, long> rows = new Dictionary<string, long>();
    private long counted = -1;

    private Witness(SqliteConnection connection, string folder) => (this.connection, this.folder) = (connection, folder);

    public static async Task<Witness> StandAsync(string connectionString, string folder)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return new(connection, folder);
    }

    public async Task<Sight> LookAsync()
    {
        var commits = await NumberAsync("PRAGMA data_version");
        if (commits != counted) (rows, counted) = (await CountAsync(), commits);
        return new(commits, Files(), rows);
    }

    /// <returns>Null when all is as it was.</returns>
    public async Task<string?> ChangesSinceAsync(Sight before)
    {
        var now = await LookAsync();
        if (now.Commits == before.Commits && now.Files == before.Files) return null;
        var grown = now.Rows.Where(table => before.Rows[table.Key] != table.Value).Select(table => $"{table.Key} {before.Rows[table.Key]} → {table.Value}");
        return $"files {before.Files} → {now.Files}; rows: {string.Join(", ", grown.DefaultIfEmpty("changed in place"))}";
    }

    private int Files() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();

    private async Task<IReadOnlyDictionary<string, long>> CountAsync()
    {
        var tables = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        }

        var counts = new Dictionary<string, long>();
        foreach (var table in tables) counts[table] = await NumberAsync($"SELECT COUNT(*) FROM \"{table}\"");
        return counts;
    }

    private async Task<long> NumberAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
