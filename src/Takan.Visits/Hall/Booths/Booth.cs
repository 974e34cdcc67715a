using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Visits.Hall;

/// <summary>A booth (踏勘间): a named place in the hall with a PC of its own. Its state moves only by the process table.</summary>
public sealed class Booth
{
    public const int NameLength = 20;
    public const int ReasonLength = 60;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Name { get; init; }

    /// <summary>The one case that it is kept for: called, or in session.</summary>
    public CaseId? CaseId { get; set; }

    /// <summary>The applicant's session at its PC; ends when the seat is left.</summary>
    public Guid? DeviceSessionId { get; set; }

    /// <summary>Why it is out of order, as people in the hall read it.</summary>
    public string? Reason { get; set; }

    public BoothState State { get; private set; }

    public DateTime StateSince { get; private set; }

    /// <summary>Grows with each change: two who want it at once notice each other.</summary>
    public int Version { get; private set; }

    public void Apply(Transition<BoothState> transition, DateTime now)
    {
        State = transition.Next;
        StateSince = now;
        Version++;
    }
}

internal sealed class BoothMapping : IEntityTypeConfiguration<Booth>
{
    public void Configure(EntityTypeBuilder<Booth> builder)
    {
        builder.ToTable("booths");
        builder.Property(row => row.Name).HasMaxLength(Booth.NameLength);
        builder.Property(row => row.Reason).HasMaxLength(Booth.ReasonLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.Name }).IsUnique();
        // A case sits in one place.
        builder.HasIndex(row => row.CaseId).IsUnique();
    }
}
