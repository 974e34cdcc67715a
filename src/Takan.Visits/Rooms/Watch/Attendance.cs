using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Teams;

namespace Takan.Visits.Rooms;

/// <summary>That somebody who does not inspect was in a room: an observer, an expert, who was sent by the business section. Each coming and going stands in the log.</summary>
public sealed class Attendance
{
    public const int NameLength = 120;

    /// <summary>The page says "still here" every few seconds; a page that did so and is silent for longer is gone. A page without script says when it goes.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    public required SessionId SessionId { get; init; }

    /// <summary>Pseudonym, as in the log and at the media node.</summary>
    public required string Person { get; init; }

    public required WatcherKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Nobody was told before: applicants are not told at all (DL-31).</summary>
    public required bool Announced { get; init; }

    public required DateTime EnteredAt { get; set; }

    public DateTime? LastSeen { get; set; }

    public DateTime? LeftAt { get; set; }

    public bool IsThere => LeftAt is null;
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("attendances");
        builder.HasKey(row => new { row.SessionId, row.Person });
        builder.Property(row => row.SessionId).ValueGeneratedNever();
        builder.Property(row => row.Person).HasMaxLength(20);
        builder.Property(row => row.Name).HasMaxLength(Attendance.NameLength);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(row => row.IsThere);
    }
}
