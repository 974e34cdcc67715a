using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;

namespace Takan.Casework.Eligibility;

/// <summary>The applicant's own choice of a road (HC-02). The newest counts; the earlier ones stay.</summary>
public sealed class RoadChoice
{
    public required Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    public required Road Road { get; init; }

    public required DateTime ChosenAt { get; init; }

    public static RoadChoice Of(CaseId caseId, Road road, DateTime now) =>
        new() { Id = Guid.CreateVersion7(), CaseId = caseId, Road = road, ChosenAt = now };
}

internal sealed class RoadChoiceMapping : IEntityTypeConfiguration<RoadChoice>
{
    public void Configure(EntityTypeBuilder<RoadChoice> builder)
    {
        builder.ToTable("road_choices");
        builder.Property(row => row.Road).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => new { row.CaseId, row.ChosenAt });
    }
}
