using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Visits.Records;

public enum ResultKind
{
    Passed = 1,
    Rectification = 2,
    NotMet = 3,
}

/// <summary>What the applicant was told on the spot (HC-18, HC-34, HC-35), and when the phone showed it.</summary>
public sealed class ToldResult
{
    public const int TextLength = 4000;

    public required InspectionId InspectionId { get; init; }

    public required ResultKind Kind { get; init; }

    public required DateTime ToldAt { get; init; }

    public required Guid ToldBy { get; init; }

    /// <summary>Last day to rectify, that day included.</summary>
    public DateOnly? RectificationDue { get; init; }

    /// <summary>暂定: the calendar of a year on the way is not loaded yet.</summary>
    public bool DueIsProvisional { get; init; }

    /// <summary>Written reasons of a negative decision.</summary>
    public string? Reasons { get; init; }

    /// <summary>The applicant's statement and defence (陈述申辩), in the applicant's words.</summary>
    public string? Statement { get; init; }

    /// <summary>Every paper that this result asks for is in the evidence store.</summary>
    public DateTime? PapersAt { get; set; }

    /// <summary>The phone has shown it.</summary>
    public DateTime? SeenAt { get; set; }
}

public static class ToldResults
{
    /// <summary>The inspections of the case whose result was told, in their order; none for a case whose result does not come from a record.</summary>
    public static Task<List<InspectionId>> ToldInspectionsAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.InspectionsOf(caseId).Where(row => db.Set<ToldResult>().Any(told => told.InspectionId == row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
}

internal sealed class ToldResultMapping : IEntityTypeConfiguration<ToldResult>
{
    public void Configure(EntityTypeBuilder<ToldResult> builder)
    {
        builder.ToTable("told_results");
        builder.HasKey(row => row.InspectionId);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reasons).HasMaxLength(ToldResult.TextLength);
        builder.Property(row => row.Statement).HasMaxLength(ToldResult.TextLength);
    }
}
