using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Platform.Access.Invitations;

/// <summary>
/// The one way of an expert from outside to one inspection. The link is good once: a code sent to the expert's phone turns it into the session of the
/// browser that typed the code, and it opens nothing any more. Only digests are stored.
/// </summary>
public sealed class ExpertInvitation
{
    public const int NameLength = 60;
    public const int InterestLength = 300;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required InspectionId InspectionId { get; init; }

    /// <summary>In the expert library.</summary>
    public required Guid ExpertId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the 32-byte token of the link.</summary>
    public required byte[] TokenDigest { get; init; }

    public required byte[] PhoneCipher { get; init; }

    public required string PhoneTail { get; init; }

    public required string Pseudonym { get; init; }

    public required Guid SentBy { get; init; }

    public required DateTime SentAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When the link was used, and what the browser that used it is known by.</summary>
    public DateTime? OpenedAt { get; set; }

    public byte[]? CookieDigest { get; set; }

    /// <summary>When the expert declared to have no interest in the case (LJ-20).</summary>
    public DateTime? DeclaredAt { get; set; }

    /// <summary>The interest that the expert declared instead; then the invitation is over.</summary>
    public string? Interest { get; set; }

    public DateTime? RevokedAt { get; set; }

    public bool IsInForce(DateTime now) => RevokedAt is null && ExpiresAt > now;
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<ExpertInvitation>
{
    public void Configure(EntityTypeBuilder<ExpertInvitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(row => row.Name).HasMaxLength(ExpertInvitation.NameLength);
        builder.Property(row => row.PhoneTail).HasMaxLength(4);
        builder.Property(row => row.Pseudonym).HasMaxLength(20);
        builder.Property(row => row.Interest).HasMaxLength(ExpertInvitation.InterestLength);
        builder.HasIndex(row => row.TokenDigest).IsUnique();
        builder.HasIndex(row => row.CookieDigest).IsUnique();
        builder.HasIndex(row => row.InspectionId);
    }
}
