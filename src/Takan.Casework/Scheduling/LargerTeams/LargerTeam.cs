using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Casework.Scheduling;

/// <summary>The filing of a team beyond the normal number for one inspection (TJ-34), as it was filed last. Its history stands in the log of the inspection.</summary>
public sealed class LargerTeam
{
    public const int TextLength = 500;

    public required InspectionId InspectionId { get; init; }

    public required Guid BureauId { get; init; }

    public required List<Guid> People { get; set; }

    /// <summary>The written explanation of the unit.</summary>
    public required string Reason { get; set; }

    public required Guid FiledBy { get; set; }

    public required DateTime FiledAt { get; set; }

    public LargerTeamState State { get; private set; }

    public Guid? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? Decision { get; set; }

    public int Version { get; private set; }

    public bool IsAgreed => State is LargerTeamState.Agreed;

    public void Apply(Transition<LargerTeamState> transition)
    {
        State = transition.Next;
        Version++;
    }
}

internal sealed class LargerTeamMapping : IEntityTypeConfiguration<LargerTeam>
{
    public void Configure(EntityTypeBuilder<LargerTeam> builder)
    {
        builder.ToTable("larger_teams");
        builder.HasKey(row => row.InspectionId);
        builder.Property(row => row.InspectionId).ValueGeneratedNever();
        builder.Property(row => row.Reason).HasMaxLength(LargerTeam.TextLength);
        builder.Property(row => row.Decision).HasMaxLength(LargerTeam.TextLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Ignore(row => row.IsAgreed);
        builder.HasIndex(row => new { row.BureauId, row.State });
    }
}
