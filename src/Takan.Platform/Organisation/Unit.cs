using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Organisation;

/// <summary>A section or centre of the bureau: 现场勘验中心, 社会事务科, 监督监察科.</summary>
public sealed class Unit
{
    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Name { get; set; }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units");
        builder.Property(unit => unit.Name).HasMaxLength(Bureau.NameLength);
        builder.HasIndex(unit => new { unit.BureauId, unit.Name }).IsUnique();
    }
}
