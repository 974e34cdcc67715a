using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>A quarter of an hour of one vehicle, taken for the visit of one case (LT-09).</summary>
public sealed class VehicleQuarter : TakenQuarter
{
    public const string Table = "vehicle_quarters";

    public required Guid VehicleId { get; init; }

    public required CaseId CaseId { get; init; }
}

internal sealed class VehicleQuarterMapping : IEntityTypeConfiguration<VehicleQuarter>
{
    public void Configure(EntityTypeBuilder<VehicleQuarter> builder) =>
        builder.Map(VehicleQuarter.Table, row => new { row.VehicleId, row.At }, row => row.CaseId);
}
