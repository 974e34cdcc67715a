using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Takan.Platform.Database;

namespace Takan.Seed;

/// <summary>One column of a table, as the model maps it: whatever column is added there is written here.</summary>
internal sealed record Column(string Name, string Type, Func<SeededRow, object?> Value);

/// <summary>A table with all its columns.</summary>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns)
{
    public string ColumnNames => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    public static Table Of(TakanDb db, Type entity)
    {
        var mapped = db.Model.FindEntityType(entity)!;
        return new(mapped.GetTableName()!, [.. mapped.GetProperties().Select(Of)]);
    }

    private static Column Of(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        // What the model alone knows of is the key of the owner.
        Func<SeededRow, object?> read = property.IsShadowProperty() ? row => row.Owner : row => property.GetGetter().GetClrValue(row.Row);
        return new(property.GetColumnName(), mapping.StoreType, row => read(row) is not { } value ? null : mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value);
    }
}

/// <summary>
/// Writes many rows by the provider's own fast way, past the change tracker. All of it is one transaction, the indexes among it:
/// made anew over rows that are there already they cost a fraction, and what breaks leaves the database as it was.
/// </summary>
internal abstract class BulkWriter(TakanDb db)
{
    protected TakanDb Db => db;

    private readonly Dictionary<Type, Table> tables = [];

    public static BulkWriter For(TakanDb db) => db.Database.IsNpgsql() ? new PostgresWriter(db) : new SqliteWriter(db);

    /// <param name="tell">Hears from time to time how many cases are written.</param>
    public async Task WriteAsync(IEnumerable<SeededBatch> batches, Action<int> tell)
    {
        await db.Database.OpenConnectionAsync();
        await PrepareAsync();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var indexes = await IndexesAsync();
            foreach (var (name, _) in indexes) await SayAsync($"DROP INDEX \"{name}\"");
            var written = 0;
            foreach (var batch in batches)
            {
                foreach (var (entity, rows) in batch.Tables) await CopyAsync(TableOf(entity), rows);
                tell(written += batch.Cases.Count);
            }

            foreach (var (_, statement) in indexes) await SayAsync(statement);
            await transaction.CommitAsync();
        }

        await SettleAsync();
    }

    /// <summary>Settings of this connection alone.</summary>
    protected abstract Task PrepareAsync();

    /// <summary>Name and definition of each index that is no key.</summary>
    protected abstract Task<IReadOnlyList<(string Name, string Statement)>> IndexesAsync();

    protected abstract Task CopyAsync(Table table, IEnumerable<SeededRow> rows);

    /// <summary>What the database does by itself when a running system has grown so far.</summary>
    protected abstract Task SettleAsync();

    protected IEnumerable<string> Names => new[] { typeof(Casework.Intake.Case), typeof(Casework.Scheduling.Inspection), typeof(Casework.Scheduling.InspectionCase), typeof(Casework.Scheduling.TeamMember) }
        .Select(entity => TableOf(entity).Name);

    protected async Task SayAsync(string statement)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    protected async Task<IReadOnlyList<(string Name, string Statement)>> PairsAsync(string query)
    {
        var pairs = new List<(string, string)>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) pairs.Add((reader.GetString(0), reader.GetString(1)));
        return pairs;
    }

    private Table TableOf(Type entity) => tables.TryGetValue(entity, out var known) ? known : tables[entity] = Table.Of(db, entity);
}
