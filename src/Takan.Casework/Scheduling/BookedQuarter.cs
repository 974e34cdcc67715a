using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>A quarter of an hour of one inspector, taken by one inspection.</summary>
public sealed class BookedQuarter : TakenQuarter
{
    public const string Table = "booked_quarters";

    public required Guid StaffId { get; init; }

    public required InspectionId InspectionId { get; init; }

    /// <summary>It takes one of the consoles of the bureau as well; who goes to the place takes none.</summary>
    public required bool AtConsole { get; init; }
}

internal sealed class BookedQuarterMapping : IEntityTypeConfiguration<BookedQuarter>
{
    public void Configure(EntityTypeBuilder<BookedQuarter> builder) =>
        builder.Map(BookedQuarter.Table, row => new { row.StaffId, row.At }, row => row.InspectionId);
}
