using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Access.ProvenPhones;

/// <summary>
/// A phone that wants to apply: nobody is known yet, there is no case. The number is proven by a one-time code; until then it opens nothing.
/// It is forgotten soon after it ends.
/// </summary>
public sealed class PhoneProof
{
    public const int TopicLength = 60;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>What the phone came for: id of a matter.</summary>
    public required string Topic { get; set; }

    /// <summary>The same for the same number: codes are counted by it, however often somebody begins anew.</summary>
    public required Guid Subject { get; init; }

    public required byte[] PhoneCipher { get; init; }

    public required string PhoneTail { get; init; }

    /// <summary>Another one after the proof: whoever planted the first cookie does not come in with it.</summary>
    public required byte[] CookieDigest { get; set; }

    public required string Pseudonym { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? ProvenAt { get; set; }

    public DateTime ExpiresAt { get; set; }
}

internal sealed class PhoneProofMapping : IEntityTypeConfiguration<PhoneProof>
{
    public void Configure(EntityTypeBuilder<PhoneProof> builder)
    {
        builder.ToTable("phone_proofs");
        builder.Property(proof => proof.Topic).HasMaxLength(PhoneProof.TopicLength);
        builder.Property(proof => proof.PhoneTail).HasMaxLength(4);
        builder.Property(proof => proof.Pseudonym).HasMaxLength(20);
        builder.HasIndex(proof => proof.CookieDigest).IsUnique();
        builder.HasIndex(proof => proof.ExpiresAt);
    }
}
