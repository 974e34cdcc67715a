using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Access.Devices;

/// <summary>
/// A screen or a PC that stands in the hall without anybody signed in. It was paired once by a code of the administrator, and reaches the
/// pages that are made for it and nothing else.
/// </summary>
public sealed class PairedDevice
{
    public const int NameLength = 40;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Name { get; init; }

    /// <summary>Where people sit down at it, a booth; null for a screen that only shows.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>Keyed digest of the code that pairs it, once.</summary>
    public required byte[] CodeDigest { get; init; }

    public required DateTime CodeUntil { get; init; }

    /// <summary>SHA-256 of the cookie; null until it is paired.</summary>
    public byte[]? CookieDigest { get; set; }

    public required string Pseudonym { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? PairedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

internal sealed class PairedDeviceMapping : IEntityTypeConfiguration<PairedDevice>
{
    public void Configure(EntityTypeBuilder<PairedDevice> builder)
    {
        builder.ToTable("paired_devices");
        builder.Property(device => device.Name).HasMaxLength(PairedDevice.NameLength);
        builder.Property(device => device.Pseudonym).HasMaxLength(20);
        builder.HasIndex(device => device.CodeDigest).IsUnique();
        builder.HasIndex(device => device.CookieDigest).IsUnique();
        builder.HasIndex(device => device.BureauId);
    }
}
