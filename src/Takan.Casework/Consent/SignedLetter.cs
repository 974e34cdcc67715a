using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.Casework.Consent;

public enum SignatureMethod
{
    /// <summary>Written with the finger on the phone: evidence of will, bound to the digest of the letter.</summary>
    Drawn,

    /// <summary>A one-time code sent to the applicant's phone, for who cannot draw.</summary>
    OneTimeCode,

    /// <summary>With pen or seal on the printed paper, whose scan is kept (C-12).</summary>
    OnPaper,
}

/// <summary>A letter as it was signed: the consent letter, or a commitment. Never changed; a later one stands beside it.</summary>
public sealed class SignedLetter
{
    public required Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>The commitment that it is; null for the consent letter itself.</summary>
    public CommitmentKind? Commitment { get; init; }

    public required DateTime SignedAt { get; init; }

    public required SignatureMethod Method { get; init; }

    /// <summary>PNG of the drawn signature; null when signed by code or on paper.</summary>
    public byte[]? SignaturePng { get; init; }

    /// <summary>Pages of the paper that was signed or sealed, in the evidence store; empty when signed on the phone.</summary>
    public List<Guid> Scans { get; set; } = [];

    public List<LetterCopy> Copies { get; } = [];
}

public enum CopyKeeper
{
    Bureau,
    Applicant,
}

/// <summary>One of the two copies (HC-28): canonical JSON of the whole letter, with its own digest.</summary>
public sealed class LetterCopy
{
    public required CopyKeeper Keeper { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public required string Digest { get; init; }
}

internal sealed class SignedLetterMapping : IEntityTypeConfiguration<SignedLetter>
{
    public void Configure(EntityTypeBuilder<SignedLetter> builder)
    {
        builder.ToTable("consent_letters");
        builder.Property(row => row.Commitment).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Method).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => new { row.CaseId, row.SignedAt });
        builder.OwnsMany(row => row.Copies, copies =>
        {
            copies.ToTable("consent_letter_copies");
            copies.WithOwner().HasForeignKey("LetterId");
            copies.HasKey("LetterId", nameof(LetterCopy.Keeper));
            copies.Property(copy => copy.Keeper).HasConversion<string>().HasMaxLength(20);
            copies.Property(copy => copy.Digest).HasMaxLength(64);
        });
    }
}
