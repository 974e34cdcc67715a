using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Scheduling;

/// <summary>A quarter of an hour of who or what can be at one place at a time. The key is the clash test: the database takes it once.</summary>
public abstract class TakenQuarter
{
    /// <summary>UTC, on the quarter.</summary>
    public required DateTime At { get; init; }

    public required Guid BureauId { get; init; }
}

internal static class TakenQuarters
{
    /// <param name="key">Of whom or what, and when.</param>
    /// <param name="holder">What it was taken for.</param>
    public static void Map<T>(this EntityTypeBuilder<T> builder, string table, Expression<Func<T, object?>> key, Expression<Func<T, object?>> holder)
        where T : TakenQuarter
    {
        builder.ToTable(table);
        builder.HasKey(key);
        builder.HasIndex(holder);
        builder.HasIndex(row => new { row.BureauId, row.At });
    }

    /// <summary>Both databases name the table when two write the same key.</summary>
    public static bool IsClashIn(this DbUpdateException failure, string table) => failure.InnerException?.Message.Contains(table, StringComparison.Ordinal) == true;
}
