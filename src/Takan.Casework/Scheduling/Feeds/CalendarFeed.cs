using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Scheduling;

/// <summary>The secret address at which a phone or a mail program fetches the appointments of one member of staff. One each; only the digest is kept.</summary>
public sealed class CalendarFeed
{
    public required Guid StaffId { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>SHA-256 of the 32 random bytes in the address.</summary>
    public required byte[] TokenDigest { get; set; }

    public required DateTime MadeAt { get; set; }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds");
        builder.HasKey(row => row.StaffId);
        builder.Property(row => row.StaffId).ValueGeneratedNever();
        builder.HasIndex(row => row.TokenDigest).IsUnique();
    }
}
