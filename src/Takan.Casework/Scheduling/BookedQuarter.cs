using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>A quarter of an hour of one inspector, taken by one inspection. The key is the clash test: the database takes it once.</summary>
public sealed class BookedQuarter
{
    /// <summary>Both databases name it when two take the same quarter.</summary>
    public const string Table = "booked_quarters";

    public required Guid StaffId { get; init; }

    /// <summary>UTC, on the quarter.</summary>
    public required DateTime At { get; init; }

    public required Guid BureauId { get; init; }

    public required InspectionId InspectionId { get; init; }
}

internal sealed class BookedQuarterMapping : IEntityTypeConfiguration<BookedQuarter>
{
    public void Configure(EntityTypeBuilder<BookedQuarter> builder)
    {
        builder.ToTable(BookedQuarter.Table);
        builder.HasKey(row => new { row.StaffId, row.At });
        builder.HasIndex(row => row.InspectionId);
        builder.HasIndex(row => new { row.BureauId, row.At });
    }
}
