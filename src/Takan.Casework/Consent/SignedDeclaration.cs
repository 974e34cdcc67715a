using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.Casework.Consent;

/// <summary>The address declaration of one place as it was signed (HC-67 … HC-84). Never changed; one with a mistake is voided and stays.</summary>
public sealed class SignedDeclaration
{
    public const int AddressLength = 720;
    public const int CapacityLength = 60;

    public required Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>1, 2, … in the case.</summary>
    public required int Number { get; init; }

    public required string Address { get; init; }

    /// <summary>What the address is compared by (HC-84).</summary>
    public required string AddressKey { get; init; }

    public RegistrationOccasion? Occasion { get; init; }

    public required EntityKind Entity { get; init; }

    public required string Signer { get; init; }

    /// <summary>In the form's words: 拟任法定代表人.</summary>
    public required string Capacity { get; init; }

    public required DateTime SignedAt { get; init; }

    public required SignatureMethod Method { get; init; }

    /// <summary>PNG of the drawn signature; null when signed on paper.</summary>
    public byte[]? SignaturePng { get; init; }

    /// <summary>Pages of the paper that was signed and sealed, in the evidence store; empty when signed on the phone.</summary>
    public List<Guid> Scans { get; set; } = [];

    public DateTime? VoidedAt { get; set; }

    public List<DeclarationCopy> Copies { get; } = [];

    /// <summary>Of both copies.</summary>
    public string Digest => Copies[0].Digest;
}

/// <summary>One of the two copies: canonical JSON of the whole declaration under the bureau's key, since it holds the owner's number; with the digest of what is inside.</summary>
public sealed class DeclarationCopy
{
    public required CopyKeeper Keeper { get; init; }

    public required byte[] ContentCipher { get; init; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public required string Digest { get; init; }
}

internal sealed class SignedDeclarationMapping : IEntityTypeConfiguration<SignedDeclaration>
{
    public void Configure(EntityTypeBuilder<SignedDeclaration> builder)
    {
        builder.ToTable("declarations");
        builder.Property(row => row.Address).HasMaxLength(SignedDeclaration.AddressLength);
        builder.Property(row => row.AddressKey).HasMaxLength(SignedDeclaration.AddressLength);
        builder.Property(row => row.Occasion).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Entity).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Signer).HasMaxLength(Intake.Case.PersonLength);
        builder.Property(row => row.Capacity).HasMaxLength(SignedDeclaration.CapacityLength);
        builder.Property(row => row.Method).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(row => row.Digest);
        builder.HasIndex(row => new { row.CaseId, row.Number }).IsUnique();
        builder.OwnsMany(row => row.Copies, copies =>
        {
            copies.ToTable("declaration_copies");
            copies.WithOwner().HasForeignKey("DeclarationId");
            copies.HasKey("DeclarationId", nameof(DeclarationCopy.Keeper));
            copies.Property(copy => copy.Keeper).HasConversion<string>().HasMaxLength(20);
            copies.Property(copy => copy.Digest).HasMaxLength(64);
        });
    }
}
