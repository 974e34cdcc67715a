using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Commitments;

/// <summary>A breach of a commitment that was reported: where the procedure against it begins. What follows is decided further down.</summary>
public sealed class Misconduct
{
    public const int FactsLength = 500;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>The place whose exemption was suspended for it; null when it stood in no library any more.</summary>
    public Guid? PremisesId { get; init; }

    public required string Facts { get; init; }

    public required Guid OpenedBy { get; init; }

    public required DateTime OpenedAt { get; init; }
}

internal sealed class MisconductMapping : IEntityTypeConfiguration<Misconduct>
{
    public void Configure(EntityTypeBuilder<Misconduct> builder)
    {
        builder.ToTable("misconducts");
        builder.Property(row => row.Facts).HasMaxLength(Misconduct.FactsLength);
        builder.HasIndex(row => row.CaseId).IsUnique();
        builder.HasIndex(row => new { row.BureauId, row.OpenedAt });
    }
}
