using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;

namespace Takan.Visits.Rectification;

/// <summary>The written decision after a lapse: the conditions are not met, because nothing was put right in time. The last word in a case's visit.</summary>
public sealed class LapseDecision
{
    public required CaseId CaseId { get; init; }

    /// <summary>The inspection in which the items failed.</summary>
    public required InspectionId InspectionId { get; init; }

    /// <summary>The last day to rectify that went by.</summary>
    public required DateOnly Due { get; init; }

    public required string Reasons { get; init; }

    /// <summary>The applicant's own words, or that the applicant was invited to speak and until when nothing came.</summary>
    public required string Statement { get; init; }

    public required DateTime DecidedAt { get; init; }

    public required Guid DecidedBy { get; init; }

    /// <summary>The paper lies with the case.</summary>
    public DateTime? PaperAt { get; set; }
}

internal sealed class LapseDecisionMapping : IEntityTypeConfiguration<LapseDecision>
{
    public void Configure(EntityTypeBuilder<LapseDecision> builder)
    {
        builder.ToTable("lapse_decisions");
        builder.HasKey(row => row.CaseId);
        builder.Property(row => row.Reasons).HasMaxLength(Case.ReasonLength);
        builder.Property(row => row.Statement).HasMaxLength(Case.ReasonLength);
    }
}
