using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Keys;

/// <summary>A bureau's signing key: the private half encrypted under the bureau's own key, the public half for ever.</summary>
public sealed class SealKey
{
    /// <summary>Whole fingerprint, lower-case hex.</summary>
    public required string KeyId { get; init; }

    public required Guid BureauId { get; init; }

    public required byte[] PrivateCipher { get; init; }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public required byte[] Public { get; init; }

    public required DateTime ActiveFrom { get; init; }

    /// <summary>Null while it signs. Old seals stay verifiable by the public half.</summary>
    public DateTime? RetiredAt { get; set; }
}

internal sealed class SealKeyMapping : IEntityTypeConfiguration<SealKey>
{
    public void Configure(EntityTypeBuilder<SealKey> builder)
    {
        builder.ToTable("seal_keys");
        builder.HasKey(row => row.KeyId);
        builder.Property(row => row.KeyId).HasMaxLength(64);
        builder.HasIndex(row => new { row.BureauId, row.ActiveFrom });
        builder.HasIndex(row => row.BureauId, "IX_seal_keys_one_signs").IsUnique().HasFilter("\"RetiredAt\" IS NULL");
    }
}
