using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>A quarter of an hour of one vehicle, taken for the visit of one case (LT-09). The key is the clash test: the database takes it once.</summary>
public sealed class VehicleQuarter
{
    /// <summary>Both databases name it when two take the same quarter.</summary>
    public const string Table = "vehicle_quarters";

    public required Guid VehicleId { get; init; }

    /// <summary>UTC, on the quarter.</summary>
    public required DateTime At { get; init; }

    public required Guid BureauId { get; init; }

    public required CaseId CaseId { get; init; }
}

internal sealed class VehicleQuarterMapping : IEntityTypeConfiguration<VehicleQuarter>
{
    public void Configure(EntityTypeBuilder<VehicleQuarter> builder)
    {
        builder.ToTable(VehicleQuarter.Table);
        builder.HasKey(row => new { row.VehicleId, row.At });
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => new { row.BureauId, row.At });
    }
}
