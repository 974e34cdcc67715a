using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>
/// Inspections of several units that are one visit (TJ-36), as it was decided last; the history stands in the log of each. Every unit keeps an inspection of
/// its own, so that it judges, signs and answers for its own part; team and appointment are one.
/// </summary>
public sealed class JointVisit
{
    public const int TextLength = 500;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public List<JointPart> Parts { get; } = [];

    /// <summary>The inspection whose unit leads; null where they do not go together.</summary>
    public InspectionId? Lead { get; set; }

    /// <summary>Why another unit leads, why they do not go together, or no longer.</summary>
    public string? Reason { get; set; }

    public required Guid DecidedBy { get; set; }

    public required DateTime DecidedAt { get; set; }

    public JointVisitState State { get; private set; }

    public int Version { get; private set; }

    public void Apply(Transition<JointVisitState> transition)
    {
        State = transition.Next;
        Version++;
    }
}

/// <summary>The inspection of one of the units.</summary>
public sealed class JointPart
{
    public required InspectionId InspectionId { get; init; }

    /// <summary>Whose part it is: the unit of the officer who answers for the case.</summary>
    public required Guid UnitId { get; set; }
}

internal sealed class JointVisitMapping : IEntityTypeConfiguration<JointVisit>
{
    public void Configure(EntityTypeBuilder<JointVisit> builder)
    {
        builder.ToTable("joint_visits");
        builder.Property(row => row.Reason).HasMaxLength(JointVisit.TextLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.State });
        builder.OwnsMany(row => row.Parts, parts =>
        {
            parts.ToTable("joint_visit_parts");
            parts.WithOwner().HasForeignKey("JointVisitId");
            parts.HasKey("JointVisitId", nameof(JointPart.InspectionId));
            parts.Property(part => part.InspectionId).ValueGeneratedNever();
            parts.HasIndex(part => part.InspectionId);
        });
    }
}

/// <summary>How others find joint visits.</summary>
public static class JointVisitQueries
{
    /// <summary>Those that go on: something of them is left.</summary>
    public static IQueryable<JointVisit> AgreedVisits(this TakanDb db) => db.Set<JointVisit>().Where(row => row.State == JointVisitState.Agreed);

    /// <summary>Also those that are over: who went together stays on the papers of each part.</summary>
    public static IQueryable<JointVisit> SharedVisits(this TakanDb db) => db.Set<JointVisit>().Where(row => row.State == JointVisitState.Agreed || row.State == JointVisitState.Over);
}
