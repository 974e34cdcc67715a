using Microsoft.EntityFrameworkCore;
using Npgsql;
using Takan.Platform.Database;

namespace Takan.Seed;

/// <summary>Binary COPY.</summary>
internal sealed class PostgresWriter(TakanDb db) : BulkWriter(db)
{
    protected override Task PrepareAsync() => SayAsync("SET maintenance_work_mem = '1GB'");

    protected override Task<IReadOnlyList<(string Name, string Statement)>> IndexesAsync() => PairsAsync(
        $"""
        SELECT index.relname::text, pg_get_indexdef(index.oid) FROM pg_index JOIN pg_class index ON index.oid = indexrelid JOIN pg_class home ON home.oid = indrelid
        WHERE NOT indisprimary AND home.relnamespace = 'public'::regnamespace AND home.relname IN ({string.Join(", ", Names.Select(name => $"'{name}'"))})
        """);

    protected override async Task CopyAsync(Table table, IEnumerable<SeededRow> rows)
    {
        var types = table.Columns.Select(column => Plain(column.Type)).ToArray();
        await using var copy = await ((NpgsqlConnection)Db.Database.GetDbConnection()).BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < types.Length; i++)
            {
                if (table.Columns[i].Value(row) is { } value) await copy.WriteAsync(value, types[i]);
                else await copy.WriteNullAsync();
            }
        }

        await copy.CompleteAsync();
    }

    protected override Task SettleAsync() => SayAsync("VACUUM ANALYZE");

    /// <summary><c>character varying(40)</c> is <c>character varying</c> on the wire.</summary>
    private static string Plain(string type) => type.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? type[..at] + type[(type.IndexOf(')', StringComparison.Ordinal) + 1)..] : type;
}
