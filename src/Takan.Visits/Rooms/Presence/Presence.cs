using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Rooms;

/// <summary>An inspector who is there: by an own console, or at a colleague's with an own factor (K7, TJ-32).</summary>
public sealed class Presence
{
    /// <summary>The console says "still here" every few seconds; after this the person counts as away.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    public required SessionId SessionId { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>The colleague at whose console the person sits; null at an own one.</summary>
    public Guid? AtConsoleOf { get; set; }

    public required DateTime Since { get; set; }

    public required DateTime LastSeen { get; set; }

    /// <summary>The log already says that the person is gone.</summary>
    public bool AwayLogged { get; set; }

    public bool IsThere(DateTime now) => now - LastSeen <= Life;
}

internal sealed class PresenceMapping : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("presences");
        builder.HasKey(row => new { row.SessionId, row.StaffId });
    }
}
