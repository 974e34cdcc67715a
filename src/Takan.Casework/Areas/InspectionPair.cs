using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Areas;

/// <summary>Two inspectors who go out together (LT-07).</summary>
public sealed class InspectionPair
{
    public const int NameLength = 40;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Name { get; set; }

    /// <summary>Of the permanent staff (在编).</summary>
    public required Guid PermanentId { get; set; }

    /// <summary>Dispatched (派遣).</summary>
    public required Guid DispatchedId { get; set; }

    /// <summary>Professional-technical: takes the hard matters (LT-08).</summary>
    public required bool IsTechnical { get; set; }

    public IReadOnlyList<Guid> People => [PermanentId, DispatchedId];
}

internal sealed class InspectionPairMapping : IEntityTypeConfiguration<InspectionPair>
{
    public void Configure(EntityTypeBuilder<InspectionPair> builder)
    {
        builder.ToTable("inspection_pairs");
        builder.Property(row => row.Name).HasMaxLength(InspectionPair.NameLength);
        builder.Ignore(row => row.People);
        builder.HasIndex(row => new { row.BureauId, row.Name }).IsUnique();
        builder.HasIndex(row => row.PermanentId).IsUnique();
        builder.HasIndex(row => row.DispatchedId).IsUnique();
    }
}
