using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Catalog;

/// <summary>From this moment the bureau works by this version. Never changed; the highest number counts.</summary>
public sealed class ProfilePublication
{
    public const int ReasonLength = 200;

    public required Guid BureauId { get; init; }

    /// <summary>From 1, without gaps, in each bureau.</summary>
    public required int Number { get; init; }

    /// <summary>Of the <see cref="StoredProfile"/>.</summary>
    public required string Digest { get; init; }

    /// <summary>Name as it was: the list is read years later.</summary>
    public required string PublishedBy { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string Reason { get; init; }
}

internal sealed class ProfilePublicationMapping : IEntityTypeConfiguration<ProfilePublication>
{
    private const int NameLength = 60;

    public void Configure(EntityTypeBuilder<ProfilePublication> builder)
    {
        builder.ToTable("profile_publications");
        builder.HasKey(row => new { row.BureauId, row.Number });
        builder.Property(row => row.Digest).HasMaxLength(64);
        builder.Property(row => row.PublishedBy).HasMaxLength(NameLength);
        builder.Property(row => row.Reason).HasMaxLength(ProfilePublication.ReasonLength);
        builder.HasOne<StoredProfile>().WithMany().HasForeignKey(row => row.Digest).OnDelete(DeleteBehavior.Restrict);
    }
}
