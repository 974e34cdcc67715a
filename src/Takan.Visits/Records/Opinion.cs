using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Records;

/// <summary>An inspector's signed opinion (HC-33) over exactly one version of the record.</summary>
public sealed class Opinion
{
    public const int WordsLength = 500;

    public required InspectionId InspectionId { get; init; }

    public required Guid StaffId { get; init; }

    public required string RecordDigest { get; init; }

    public required string Words { get; init; }

    public required DateTime SignedAt { get; init; }

    /// <summary>Signed at a colleague's PC with an own factor.</summary>
    public required bool AtConsoleOfColleague { get; init; }
}

public enum ClosingKind
{
    /// <summary>The applicant signed on the phone.</summary>
    Countersigned = 1,

    /// <summary>The applicant would not sign; both inspectors attest it.</summary>
    Refused = 2,

    /// <summary>The applicant cannot be reached; both inspectors attest it.</summary>
    Unreachable = 3,
}

/// <summary>How the applicant's side of the record was closed.</summary>
public sealed class Closing
{
    public required InspectionId InspectionId { get; init; }

    public required ClosingKind Kind { get; init; }

    public required string RecordDigest { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The applicant's signature, in the evidence store.</summary>
    public Guid? SignatureId { get; init; }

    /// <summary>Why it was not signed.</summary>
    public string? Reason { get; init; }
}

/// <summary>An inspector's word that the applicant refused or cannot be reached; the second one completes it.</summary>
public sealed class Attestation
{
    public required InspectionId InspectionId { get; init; }

    public required Guid StaffId { get; init; }

    public required ClosingKind Kind { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class OpinionMapping : IEntityTypeConfiguration<Opinion>, IEntityTypeConfiguration<Closing>, IEntityTypeConfiguration<Attestation>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.ToTable("opinions");
        builder.HasKey(row => new { row.InspectionId, row.StaffId });
        builder.Property(row => row.RecordDigest).HasMaxLength(64);
        builder.Property(row => row.Words).HasMaxLength(Opinion.WordsLength);
    }

    public void Configure(EntityTypeBuilder<Closing> builder)
    {
        builder.ToTable("closings");
        builder.HasKey(row => row.InspectionId);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.RecordDigest).HasMaxLength(64);
        builder.Property(row => row.Reason).HasMaxLength(Opinion.WordsLength);
    }

    public void Configure(EntityTypeBuilder<Attestation> builder)
    {
        builder.ToTable("attestations");
        builder.HasKey(row => new { row.InspectionId, row.StaffId });
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reason).HasMaxLength(Opinion.WordsLength);
    }
}
