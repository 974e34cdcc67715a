using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Registry;
using Takan.Law.Process;

namespace Takan.Casework.Exemptions;

/// <summary>Premises in the exemption library (免踏勘库). One row a place; what happened to it stands in the log of the place.</summary>
public sealed class ExemptionEntry : IOfBureau
{
    public const int TextLength = 500;
    public const int RecordLength = 2000;

    /// <summary>Id of the premises.</summary>
    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>Ids of the fixed elements that were found as they should be (LT-30).</summary>
    public required List<string> Elements { get; set; }

    /// <summary>Who manages the whole place, and what makes them stable (LT-40).</summary>
    public required string Management { get; set; }

    /// <summary>What the inspector saw.</summary>
    public required string Record { get; set; }

    public required Guid ProposedBy { get; set; }

    public required DateTime ProposedAt { get; set; }

    /// <summary>Who decided last, and why.</summary>
    public Guid? DecidedBy { get; set; }

    public string? Reason { get; set; }

    public ExemptionState State { get; private set; }

    public DateTime StateSince { get; private set; }

    public int Version { get; private set; }

    public void Apply(Transition<ExemptionState> transition, DateTime now)
    {
        (State, StateSince) = (transition.Next, now);
        Version++;
    }
}

internal sealed class ExemptionEntryMapping : IEntityTypeConfiguration<ExemptionEntry>
{
    public void Configure(EntityTypeBuilder<ExemptionEntry> builder)
    {
        builder.ToTable("exemption_entries");
        builder.Property(row => row.Management).HasMaxLength(ExemptionEntry.TextLength);
        builder.Property(row => row.Record).HasMaxLength(ExemptionEntry.RecordLength);
        builder.Property(row => row.Reason).HasMaxLength(ExemptionEntry.TextLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.State });
    }
}
