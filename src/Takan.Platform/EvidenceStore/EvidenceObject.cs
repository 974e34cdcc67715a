using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Platform.EvidenceStore;

public enum EvidenceKind
{
    RecordingPart = 1,
    ViewingCopy = 2,
    Still = 3,
    WatermarkedStill = 4,
    Signature = 5,
    Paper = 6,
    Package = 7,
    TimeLine = 8,
    Material = 9,
}

/// <summary>A byte sequence that was acknowledged: on disk under its digest, never changed. The row says what it is.</summary>
public sealed class EvidenceObject
{
    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>The sender's own key: putting the same twice gives the same object.</summary>
    public required string ClientKey { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required string Sm3 { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }

    /// <summary>File name for people, with extension.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical JSON of what was known when it came: item, source, device time, place, accuracy, pixels.</summary>
    public required string Facts { get; init; }

    public required string Author { get; init; }

    public required DateTime ReceivedAt { get; init; }
}

internal sealed class EvidenceObjectMapping : IEntityTypeConfiguration<EvidenceObject>
{
    public void Configure(EntityTypeBuilder<EvidenceObject> builder)
    {
        builder.ToTable("evidence");
        builder.Property(row => row.ClientKey).HasMaxLength(120);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.Sm3).HasMaxLength(64);
        builder.Property(row => row.MediaType).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(120);
        builder.Property(row => row.Author).HasMaxLength(20);
        builder.HasIndex(row => new { row.CaseId, row.ClientKey }).IsUnique();
        builder.HasIndex(row => new { row.CaseId, row.Kind });
    }
}
