using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Rectification;

/// <summary>What the applicant says of one failed item when applying for re-inspection (HC-36).</summary>
public sealed class RectificationAnswer
{
    public const int WordsLength = 500;

    public required CaseId CaseId { get; init; }

    /// <summary>The inspection in which the item failed.</summary>
    public required InspectionId InspectionId { get; init; }

    public required string Item { get; init; }

    public required string Words { get; init; }

    /// <summary>A photo of what was put right, in the evidence store.</summary>
    public Guid? PhotoId { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class RectificationAnswerMapping : IEntityTypeConfiguration<RectificationAnswer>
{
    public void Configure(EntityTypeBuilder<RectificationAnswer> builder)
    {
        builder.ToTable("rectification_answers");
        builder.HasKey(row => new { row.CaseId, row.InspectionId, row.Item });
        builder.Property(row => row.Item).HasMaxLength(10);
        builder.Property(row => row.Words).HasMaxLength(RectificationAnswer.WordsLength);
    }
}
