using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Rooms;

/// <summary>One recorded track of one person, from join to leave, drop or change. Times are milliseconds since the room opened.</summary>
public sealed class RoomPart
{
    /// <summary>The end of a part that cannot be read any more: it stays listed, and a gap tells what it was to hold.</summary>
    public const string Lost = "lost";

    public required SessionId SessionId { get; init; }

    /// <summary>The agent's name of the file, unique in the room.</summary>
    public required string File { get; init; }

    public required string Person { get; init; }

    /// <summary><c>audio</c> or <c>video</c>.</summary>
    public required string Track { get; init; }

    public required string Codec { get; init; }

    public required long StartMs { get; init; }

    public long? EndMs { get; set; }

    public string? EndReason { get; set; }

    public long Bytes { get; set; }

    public string? Sha256 { get; set; }

    /// <summary>The object in the evidence store, once it is acknowledged.</summary>
    public Guid? EvidenceId { get; set; }
}

/// <summary>A stretch in which nothing of a track was recorded, with its cause. Every gap stands in the record.</summary>
public sealed class RoomGap
{
    public required SessionId SessionId { get; init; }

    public required string Feed { get; init; }

    public required string Person { get; init; }

    public required string Track { get; init; }

    public required long StartMs { get; init; }

    public long? EndMs { get; set; }

    public required string Cause { get; set; }
}

internal sealed class RoomPartMapping : IEntityTypeConfiguration<RoomPart>, IEntityTypeConfiguration<RoomGap>
{
    public void Configure(EntityTypeBuilder<RoomPart> builder)
    {
        builder.ToTable("room_parts");
        builder.HasKey(row => new { row.SessionId, row.File });
        builder.Property(row => row.File).HasMaxLength(200);
        builder.Property(row => row.Person).HasMaxLength(60);
        builder.Property(row => row.Track).HasMaxLength(10);
        builder.Property(row => row.Codec).HasMaxLength(20);
        builder.Property(row => row.EndReason).HasMaxLength(60);
        builder.Property(row => row.Sha256).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<RoomGap> builder)
    {
        builder.ToTable("room_gaps");
        builder.HasKey(row => new { row.SessionId, row.Feed, row.Track, row.StartMs });
        builder.Property(row => row.Feed).HasMaxLength(80);
        builder.Property(row => row.Person).HasMaxLength(60);
        builder.Property(row => row.Track).HasMaxLength(10);
        builder.Property(row => row.Cause).HasMaxLength(60);
    }
}
