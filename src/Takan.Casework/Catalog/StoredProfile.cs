using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Catalog;

/// <summary>A version of a bureau's profile that cases are bound to. Never changed.</summary>
public sealed class StoredProfile
{
    /// <summary>SHA-256 of the canonical bytes, lower-case hex.</summary>
    public required string Digest { get; init; }

    /// <summary>Name of the folder: <c>huancui</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>The whole profile; its canonical bytes give the digest again.</summary>
    public required string Json { get; init; }

    public required DateTime StoredAt { get; init; }
}

internal sealed class StoredProfileMapping : IEntityTypeConfiguration<StoredProfile>
{
    public void Configure(EntityTypeBuilder<StoredProfile> builder)
    {
        builder.ToTable("profiles");
        builder.HasKey(row => row.Digest);
        builder.Property(row => row.Digest).HasMaxLength(64);
        builder.Property(row => row.Folder).HasMaxLength(40);
        builder.HasIndex(row => new { row.Folder, row.StoredAt });
    }
}
