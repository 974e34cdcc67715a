using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Custody;

/// <summary>A link in a case's row of seals: which package, under which key, after which seal.</summary>
public sealed class CaseSeal
{
    public required CaseId CaseId { get; init; }

    public required InspectionId InspectionId { get; init; }

    /// <summary>The package in the evidence store.</summary>
    public required Guid PackageId { get; init; }

    /// <summary>SHA-256 of <c>seal.json</c>, lower-case hex.</summary>
    public required string SealDigest { get; init; }

    /// <summary>The case's seal before this one; zeros for the first.</summary>
    public required string PreviousSeal { get; init; }

    /// <summary>Whole fingerprint of the key, lower-case hex.</summary>
    public required string KeyId { get; init; }

    public required DateTime SealedAt { get; init; }
}

internal sealed class CaseSealMapping : IEntityTypeConfiguration<CaseSeal>
{
    public void Configure(EntityTypeBuilder<CaseSeal> builder)
    {
        builder.ToTable("case_seals");
        builder.HasKey(row => new { row.CaseId, row.InspectionId });
        builder.HasIndex(row => new { row.CaseId, row.SealedAt });
        builder.Property(row => row.SealDigest).HasMaxLength(64);
        builder.Property(row => row.PreviousSeal).HasMaxLength(64);
        builder.Property(row => row.KeyId).HasMaxLength(64);
    }
}
