using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Eligibility;

/// <summary>What a clerk found about one question of the road. Never changed: a later answer stands beside it and counts instead.</summary>
public sealed class RoadAnswer
{
    public const int BasisLength = 500;

    public required Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>Id of the <see cref="RoadQuestion"/>.</summary>
    public required string Question { get; init; }

    public required bool Yes { get; init; }

    /// <summary>From what it was seen; and, where an earlier answer changes, why.</summary>
    public required string Basis { get; init; }

    public required Guid AnsweredBy { get; init; }

    public required DateTime AnsweredAt { get; init; }
}

internal sealed class RoadAnswerMapping : IEntityTypeConfiguration<RoadAnswer>
{
    public void Configure(EntityTypeBuilder<RoadAnswer> builder)
    {
        builder.ToTable("road_answers");
        builder.Property(row => row.Question).HasMaxLength(40);
        builder.Property(row => row.Basis).HasMaxLength(RoadAnswer.BasisLength);
        builder.HasIndex(row => new { row.CaseId, row.AnsweredAt });
    }
}
