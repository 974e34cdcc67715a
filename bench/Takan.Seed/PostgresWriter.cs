using Microsoft.EntityFrameworkCore;
using Npgsql;
using Takan.Casework.Intake;
using Takan.Platform.Database;

namespace Takan.Seed;

/// <summary>Binary COPY.</summary>
internal sealed class PostgresWriter(TakanDb db) : BulkWriter(db)
{
    public override async Task<int> WriteAsync(IEnumerable<Case> cases, Action<int> tell)
    {
        await Db.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)Db.Database.GetDbConnection();
        var columns = Columns();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{Table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)");
        var written = 0;
        foreach (var row in cases)
        {
            await copy.StartRowAsync();
            foreach (var column in columns)
            {
                if (column.Value(row) is { } value) await copy.WriteAsync(value, Plain(column.Type));
                else await copy.WriteNullAsync();
            }

            if (++written % Batch == 0) tell(written);
        }

        await copy.CompleteAsync();
        return written;
    }

    /// <summary><c>character varying(40)</c> is <c>character varying</c> on the wire.</summary>
    private static string Plain(string type) => type.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? type[..at] + type[(type.IndexOf(')', StringComparison.Ordinal) + 1)..] : type;
}
