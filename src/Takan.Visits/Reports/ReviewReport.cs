using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Reports;

/// <summary>The review report of the inspections of a case (现场勘验评审报告, TJ-25), issued once: their records fill it, the inspectors write what is theirs.</summary>
public sealed class ReviewReport
{
    public const int TextLength = 2000;
    public const int NumberLength = 50;

    public required CaseId CaseId { get; init; }

    /// <summary>The last inspection whose record it reports; its paper lies with those of that one.</summary>
    public required InspectionId InspectionId { get; init; }

    public required string Number { get; init; }

    public List<WrittenPart> Parts { get; } = [];

    public required DateTime IssuedAt { get; init; }

    public required Guid IssuedBy { get; init; }

    /// <summary>The paper lies with the case.</summary>
    public DateTime? PaperAt { get; set; }

    /// <summary>The case's own number, marked as a review: 桃审勘评〔2026〕0001.</summary>
    public static string NumberOf(string caseNumber) => caseNumber.Replace("〔", "评〔", StringComparison.Ordinal);
}

/// <summary>What the inspectors wrote under one heading.</summary>
public sealed class WrittenPart
{
    public required int Place { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }
}

internal sealed class ReviewReportMapping : IEntityTypeConfiguration<ReviewReport>
{
    private const int TitleLength = 100;

    public void Configure(EntityTypeBuilder<ReviewReport> builder)
    {
        builder.ToTable("review_reports");
        builder.HasKey(row => row.CaseId);
        builder.Property(row => row.CaseId).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(ReviewReport.NumberLength);
        builder.OwnsMany(row => row.Parts, parts =>
        {
            parts.ToTable("review_report_parts");
            parts.WithOwner().HasForeignKey("CaseId");
            parts.HasKey("CaseId", nameof(WrittenPart.Place));
            parts.Property(part => part.Place).ValueGeneratedNever();
            parts.Property(part => part.Title).HasMaxLength(TitleLength);
            parts.Property(part => part.Text).HasMaxLength(ReviewReport.TextLength);
        });
    }
}
