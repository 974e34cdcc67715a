using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Rooms;

/// <summary>How a still was taken; printed under it, because a frame of the video is not a photo.</summary>
public enum StillSource
{
    /// <summary>拍照: the camera's own photo at full size.</summary>
    Photo = 1,

    /// <summary>视频截图: a frame of the live picture.</summary>
    Frame = 2,

    /// <summary>系统相机: taken with the phone's camera app for this request.</summary>
    File = 3,

    /// <summary>Handed in by an inspector at the place: when it was taken nobody knows, only when it came.</summary>
    Inspector = 4,
}

/// <summary>A still asked for by an inspector (HC-31): tied to item, time and place, with the untouched original kept.</summary>
public sealed class Still
{
    public required Guid Id { get; init; }

    public required SessionId SessionId { get; init; }

    public required InspectionId InspectionId { get; init; }

    /// <summary>The check item that was being looked at.</summary>
    public required string Item { get; set; }

    public required DateTime AskedAt { get; init; }

    public required Guid AskedBy { get; init; }

    /// <summary>Server time of arrival; null while the phone has not sent it.</summary>
    public DateTime? TakenAt { get; set; }

    /// <summary>What the phone's clock said.</summary>
    public DateTime? DeviceTime { get; set; }

    public StillSource? Source { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public double? AccuracyMetres { get; set; }

    public Guid? OriginalId { get; set; }

    public Guid? WatermarkedId { get; set; }

    /// <summary>Why the phone could not take it, in its own words.</summary>
    public string? Failure { get; set; }
}

/// <summary>A second of the video that an inspector marked as evidence for an item.</summary>
public sealed class Moment
{
    public required Guid Id { get; init; }

    public required SessionId SessionId { get; init; }

    public required InspectionId InspectionId { get; init; }

    public required string Item { get; init; }

    /// <summary>Milliseconds since the room opened.</summary>
    public required long AtMs { get; init; }

    public required Guid MarkedBy { get; init; }

    public required DateTime MarkedAt { get; init; }
}

internal sealed class StillMapping : IEntityTypeConfiguration<Still>, IEntityTypeConfiguration<Moment>
{
    public void Configure(EntityTypeBuilder<Still> builder)
    {
        builder.ToTable("stills");
        builder.Property(row => row.Item).HasMaxLength(10);
        builder.Property(row => row.Source).HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.Failure).HasMaxLength(200);
        builder.HasIndex(row => new { row.InspectionId, row.Item });
        builder.HasIndex(row => row.SessionId);
    }

    public void Configure(EntityTypeBuilder<Moment> builder)
    {
        builder.ToTable("moments");
        builder.Property(row => row.Item).HasMaxLength(10);
        builder.HasIndex(row => new { row.InspectionId, row.Item });
    }
}
