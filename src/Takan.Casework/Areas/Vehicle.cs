using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Vehicles;

namespace Takan.Casework.Areas;

/// <summary>A vehicle for visits (LT-09).</summary>
public sealed class Vehicle
{
    public const int NameLength = 40;
    public const int MostSeats = 60;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Plate { get; init; }

    /// <summary>What people call it: 白色面包车.</summary>
    public required string Name { get; init; }

    public required int Seats { get; init; }

    /// <summary>In repair or handed back: nobody books it, and what stands clashes.</summary>
    public bool IsOutOfService { get; set; }
}

internal sealed class VehicleMapping : IEntityTypeConfiguration<Vehicle>
{
    public void Configure(EntityTypeBuilder<Vehicle> builder)
    {
        builder.ToTable("vehicles");
        builder.Property(row => row.Plate).HasMaxLength(PlateNumber.Longest);
        builder.Property(row => row.Name).HasMaxLength(Vehicle.NameLength);
        builder.HasIndex(row => new { row.BureauId, row.Plate }).IsUnique();
    }
}
