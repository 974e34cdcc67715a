using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Teams;

namespace Takan.Casework.Areas;

/// <summary>An area (片区): a name, the pair that owns it, and the subdistricts that it holds (LT-07).</summary>
public sealed class InspectionArea
{
    public const int NameLength = 40;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Name { get; set; }

    public required Guid PairId { get; set; }
}

/// <summary>A subdistrict (街道) of an area. The key is the rule: a bureau has it in one area.</summary>
public sealed class AreaSubdistrict
{
    /// <summary>Both databases name it when two areas take the same subdistrict.</summary>
    public const string Table = "area_subdistricts";

    public required Guid BureauId { get; init; }

    public required string Name { get; init; }

    public required Guid AreaId { get; init; }
}

internal sealed class InspectionAreaMapping : IEntityTypeConfiguration<InspectionArea>, IEntityTypeConfiguration<AreaSubdistrict>
{
    public void Configure(EntityTypeBuilder<InspectionArea> builder)
    {
        builder.ToTable("inspection_areas");
        builder.Property(row => row.Name).HasMaxLength(InspectionArea.NameLength);
        builder.HasIndex(row => new { row.BureauId, row.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AreaSubdistrict> builder)
    {
        builder.ToTable(AreaSubdistrict.Table);
        builder.HasKey(row => new { row.BureauId, row.Name });
        builder.Property(row => row.Name).HasMaxLength(Subdistricts.NameLength);
        builder.HasIndex(row => row.AreaId);
    }
}
