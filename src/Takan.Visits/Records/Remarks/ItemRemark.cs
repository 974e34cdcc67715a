using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Teams;

namespace Takan.Visits.Records;

/// <summary>What an expert, or who was sent by the business section, said of an item while it was looked at. Part of the record; never changed.</summary>
public sealed class ItemRemark
{
    public const int TextLength = 1000;

    public required Guid Id { get; init; }

    public required InspectionId InspectionId { get; init; }

    public required string Item { get; init; }

    /// <summary>Pseudonym, as in the log.</summary>
    public required string Person { get; init; }

    public required string Name { get; init; }

    public required WatcherKind Kind { get; init; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class ItemRemarkMapping : IEntityTypeConfiguration<ItemRemark>
{
    public void Configure(EntityTypeBuilder<ItemRemark> builder)
    {
        builder.ToTable("item_remarks");
        builder.Property(row => row.Item).HasMaxLength(20);
        builder.Property(row => row.Person).HasMaxLength(20);
        builder.Property(row => row.Name).HasMaxLength(120);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Text).HasMaxLength(ItemRemark.TextLength);
        builder.HasIndex(row => new { row.InspectionId, row.At });
    }
}
