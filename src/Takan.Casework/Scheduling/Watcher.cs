using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Teams;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>A member of staff who takes part in one inspection without inspecting: an observer, or who was sent by the business section.</summary>
public sealed class Watcher
{
    public required InspectionId InspectionId { get; init; }

    public required Guid StaffId { get; init; }

    public required Guid BureauId { get; init; }

    public required WatcherKind Kind { get; init; }

    /// <summary>The inspectors are told before. An observer who is not announced is seen only once in the room (DL-31).</summary>
    public required bool Announced { get; init; }

    public required Guid AssignedBy { get; init; }

    public required DateTime AssignedAt { get; init; }
}

internal sealed class WatcherMapping : IEntityTypeConfiguration<Watcher>
{
    public void Configure(EntityTypeBuilder<Watcher> builder)
    {
        builder.ToTable("inspection_watchers");
        builder.HasKey(row => new { row.InspectionId, row.StaffId });
        builder.Property(row => row.InspectionId).ValueGeneratedNever();
        builder.Property(row => row.StaffId).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => row.StaffId);
        builder.HasIndex(row => row.BureauId);
    }
}

/// <summary>How others find those who take part without inspecting.</summary>
public static class WatcherQueries
{
    public static IQueryable<Watcher> WatchersOf(this TakanDb db, InspectionId id) => db.Set<Watcher>().Where(row => row.InspectionId == id).OrderBy(row => row.AssignedAt);

    public static Task<List<Guid>> WatchingAsync(this TakanDb db, InspectionId id, CancellationToken cancellationToken) =>
        db.WatchersOf(id).Select(row => row.StaffId).ToListAsync(cancellationToken);
}
