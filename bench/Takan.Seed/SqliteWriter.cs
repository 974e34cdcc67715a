using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Seed;

/// <summary>One prepared statement for each table.</summary>
internal sealed class SqliteWriter(TakanDb db) : BulkWriter(db)
{
    // A cut of the power in between costs a run of the seed, and nothing that anybody was told is kept.
    protected override Task PrepareAsync() => SayAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY");

    protected override Task<IReadOnlyList<(string Name, string Statement)>> IndexesAsync() => PairsAsync(
        $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({string.Join(", ", Names.Select(name => $"'{name}'"))})");

    protected override async Task CopyAsync(Table table, IEnumerable<SeededRow> rows)
    {
        await using var insert = ((SqliteConnection)Db.Database.GetDbConnection()).CreateCommand();
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = table.Columns[i].Value(row) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    // It gathers no statistics by itself, and the application does not ask it to.
    protected override Task SettleAsync() => SayAsync("PRAGMA wal_checkpoint(TRUNCATE)");
}
