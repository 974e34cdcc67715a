using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>People and time of a visit as they were filed before arrival (TJ-40). It holds for exactly these; a change asks for a new filing.</summary>
public sealed class VisitFiling
{
    public required InspectionId InspectionId { get; init; }

    public required List<Guid> People { get; set; }

    public required DateTime At { get; set; }

    public required Guid FiledBy { get; set; }

    public required DateTime FiledAt { get; set; }
}

internal sealed class VisitFilingMapping : IEntityTypeConfiguration<VisitFiling>
{
    public void Configure(EntityTypeBuilder<VisitFiling> builder)
    {
        builder.ToTable("visit_filings");
        builder.HasKey(row => row.InspectionId);
        builder.Property(row => row.InspectionId).ValueGeneratedNever();
    }
}
