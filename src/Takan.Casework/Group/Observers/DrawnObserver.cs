using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Group;

/// <summary>A draw of an observer (DL-31), with everything that it takes to draw again and compare.</summary>
public sealed class DrawnObserver
{
    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required DateTime At { get; init; }

    public required Guid DrawnBy { get; init; }

    /// <summary>Digest of the newest signed line of the log's heads.</summary>
    public required string Head { get; init; }

    /// <summary>Ids of the inspections from which one was drawn first, and the one that was drawn.</summary>
    public required List<string> Inspections { get; init; }

    public required InspectionId Inspection { get; init; }

    /// <summary>Pseudonyms of the observers from whom one was drawn for it, and the one who was drawn.</summary>
    public required List<string> Observers { get; init; }

    public required string Observer { get; init; }

    /// <summary>Digest of the second draw, from which the observer follows.</summary>
    public required string Digest { get; init; }
}

internal sealed class DrawnObserverMapping : IEntityTypeConfiguration<DrawnObserver>
{
    public void Configure(EntityTypeBuilder<DrawnObserver> builder)
    {
        builder.ToTable("drawn_observers");
        builder.Property(row => row.Head).HasMaxLength(64);
        builder.Property(row => row.Digest).HasMaxLength(64);
        builder.Property(row => row.Observer).HasMaxLength(20);
        builder.HasIndex(row => new { row.BureauId, row.At });
    }
}
