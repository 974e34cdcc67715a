using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Visits.Rooms;

/// <summary>
/// A site challenge (现场口令): drawn while the room runs and read aloud by the applicant, so that an older film cannot stand in for the place.
/// </summary>
public sealed class Challenge
{
    public const int TextLength = 40;

    public required Guid Id { get; init; }

    public required SessionId SessionId { get; init; }

    public required string Text { get; init; }

    public required DateTime DrawnAt { get; init; }

    /// <summary>How it was read; null while nobody has said so.</summary>
    public bool? Right { get; set; }
}

internal sealed class ChallengeMapping : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.ToTable("challenges");
        builder.Property(row => row.Text).HasMaxLength(Challenge.TextLength);
        builder.HasIndex(row => row.SessionId);
    }
}
