using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Registry;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Oversight.Sharing;

/// <summary>What is shared of a case.</summary>
public enum SharingScope
{
    /// <summary>What was kept, by name, size and digest, without the contents.</summary>
    List,

    /// <summary>The newest sealed package.</summary>
    Package,
}

/// <summary>
/// A request to share a case with a discipline or organisation department (TJ-49). What happens to it stands in the bureau's stream for supervision alone:
/// those who handled the case may be whom it is about.
/// </summary>
public sealed class SharingRequest : IOfBureau
{
    public const int NameLength = 100;
    public const int TextLength = 500;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required CaseId CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required SharingScope Scope { get; init; }

    /// <summary>The package in the evidence store, fixed when it was asked for; null for the list.</summary>
    public Guid? PackageId { get; init; }

    public required SharingDepartment Department { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>The person there who receives it.</summary>
    public required string Recipient { get; init; }

    /// <summary>Where the code goes that proves the recipient.</summary>
    public required byte[] PhoneCipher { get; init; }

    public required string PhoneTail { get; init; }

    public required string Purpose { get; init; }

    public required string LegalBasis { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>Stands in the log instead of the recipient.</summary>
    public required string Pseudonym { get; init; }

    public required Guid AskedBy { get; init; }

    public DateTime AskedAt { get; set; }

    public Guid? CountyConsent { get; set; }

    public DateTime? CountyConsentAt { get; set; }

    public Guid? BureauConsent { get; set; }

    public DateTime? BureauConsentAt { get; set; }

    /// <summary>Who declined or revoked it, and why.</summary>
    public Guid? EndedBy { get; set; }

    public string? EndedBecause { get; set; }

    /// <summary>SHA-256 of the token of the link; null while there is none.</summary>
    public byte[]? TokenDigest { get; set; }

    public SharingState State { get; private set; }

    public DateTime StateSince { get; private set; }

    public int Version { get; private set; }

    /// <summary>What the guards ask, as it stands.</summary>
    public SharingFacts Facts(DateTime now) => new()
    {
        Department = Department,
        DepartmentName = DepartmentName,
        Recipient = Recipient,
        Purpose = Purpose,
        LegalBasis = LegalBasis,
        IsKept = Scope == SharingScope.List || PackageId is not null,
        Now = now,
        ExpiresAt = ExpiresAt,
        CountyConsent = CountyConsent,
        BureauConsent = BureauConsent,
    };

    public void Apply(Transition<SharingState> transition, DateTime now)
    {
        (State, StateSince) = (transition.Next, now);
        Version++;
    }
}

internal sealed class SharingRequestMapping : IEntityTypeConfiguration<SharingRequest>
{
    public void Configure(EntityTypeBuilder<SharingRequest> builder)
    {
        builder.ToTable("sharing_requests");
        builder.Property(row => row.CaseNumber).HasMaxLength(40);
        builder.Property(row => row.Scope).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Department).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.DepartmentName).HasMaxLength(SharingRequest.NameLength);
        builder.Property(row => row.Recipient).HasMaxLength(SharingRequest.NameLength);
        builder.Property(row => row.PhoneTail).HasMaxLength(4);
        builder.Property(row => row.Purpose).HasMaxLength(SharingRequest.TextLength);
        builder.Property(row => row.LegalBasis).HasMaxLength(SharingRequest.TextLength);
        builder.Property(row => row.Pseudonym).HasMaxLength(20);
        builder.Property(row => row.EndedBecause).HasMaxLength(SharingRequest.TextLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.TokenDigest).IsUnique();
        builder.HasIndex(row => new { row.BureauId, row.State });
    }
}
