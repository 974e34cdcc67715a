using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Platform.Database;

namespace Takan.Seed;

/// <summary>One prepared statement, a transaction for each batch.</summary>
internal sealed class SqliteWriter(TakanDb db) : BulkWriter(db)
{
    public override async Task<int> WriteAsync(IEnumerable<Case> cases, Action<int> tell)
    {
        await Db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)Db.Database.GetDbConnection();
        var columns = Columns();
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO \"{Table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        var written = 0;
        foreach (var batch in cases.Chunk(Batch))
        {
            await using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var row in batch)
            {
                for (var i = 0; i < columns.Count; i++) parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }

            await transaction.CommitAsync();
            tell(written += batch.Length);
        }

        return written;
    }
}
