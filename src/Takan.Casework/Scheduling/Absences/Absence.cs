using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Diaries;

namespace Takan.Casework.Scheduling;

/// <summary>Time in which one member of staff cannot inspect: leave, or duty elsewhere. Kept after it is taken back, because it explains what was moved.</summary>
public sealed class Absence
{
    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required Guid StaffId { get; init; }

    public required AbsenceKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>UTC, itself no longer absent.</summary>
    public required DateTime Until { get; init; }

    public required Guid EnteredBy { get; init; }

    public required DateTime EnteredAt { get; init; }

    public DateTime? CancelledAt { get; set; }
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absences");
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => new { row.StaffId, row.Until });
        builder.HasIndex(row => new { row.BureauId, row.Until });
    }
}
