using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Closures;

/// <summary>The applicant of a case was told that its area is closed; and, later, that it is open again.</summary>
public sealed class ClosureNotice
{
    public required Guid ClosureId { get; init; }

    public required CaseId CaseId { get; init; }

    public required DateTime ToldAt { get; init; }

    /// <summary>When the matter was settled: told again, or nothing was left to tell.</summary>
    public DateTime? LiftedAt { get; set; }
}

internal sealed class ClosureNoticeMapping : IEntityTypeConfiguration<ClosureNotice>
{
    public void Configure(EntityTypeBuilder<ClosureNotice> builder)
    {
        builder.ToTable("closure_notices");
        builder.HasKey(row => new { row.ClosureId, row.CaseId });
        builder.HasIndex(row => row.LiftedAt);
    }
}
