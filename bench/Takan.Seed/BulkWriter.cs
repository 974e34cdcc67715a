using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Takan.Casework.Intake;
using Takan.Platform.Database;

namespace Takan.Seed;

/// <summary>One column of the cases' table, as the model maps it: whatever column is added there is written here.</summary>
internal sealed record Column(string Name, string Type, Func<Case, object?> Value);

/// <summary>Writes many rows by the provider's own fast way, past the change tracker.</summary>
internal abstract class BulkWriter(TakanDb db)
{
    protected const int Batch = 5_000;

    protected TakanDb Db => db;

    protected string Table => Entity.GetTableName()!;

    private IEntityType Entity => db.Model.FindEntityType(typeof(Case))!;

    public static BulkWriter For(TakanDb db) => db.Database.IsNpgsql() ? new PostgresWriter(db) : new SqliteWriter(db);

    /// <param name="tell">Hears from time to time how many are written.</param>
    public abstract Task<int> WriteAsync(IEnumerable<Case> cases, Action<int> tell);

    protected IReadOnlyList<Column> Columns() => [.. Entity.GetProperties().Select(property =>
    {
        var mapping = property.GetRelationalTypeMapping();
        var (getter, converter) = (property.GetGetter(), mapping.Converter);
        return new Column(property.GetColumnName(), mapping.StoreType, row =>
        {
            var value = getter.GetClrValue(row);
            return value is null ? null : converter is null ? value : converter.ConvertToProvider(value);
        });
    })];
}
