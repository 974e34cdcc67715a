using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Catalog;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Group;

/// <summary>The notice by which those who inspect ask the business section to send people to one inspection (LJ-19). Its history stands in the log of the inspection.</summary>
public sealed class BusinessNotice
{
    public const int TextLength = 500;

    public required InspectionId InspectionId { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>What people are needed for.</summary>
    public string? Need { get; set; }

    /// <summary>The day by which the business section answers.</summary>
    public DateOnly? Due { get; set; }

    public Guid? SentBy { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Who answered, or who decided to go without.</summary>
    public Guid? EndedBy { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Why the lead goes without.</summary>
    public string? Reason { get; set; }

    public BusinessNoticeState State { get; private set; }

    public int Version { get; private set; }

    public void Apply(Transition<BusinessNoticeState> transition)
    {
        State = transition.Next;
        Version++;
    }
}

internal sealed class BusinessNoticeMapping : IEntityTypeConfiguration<BusinessNotice>
{
    public void Configure(EntityTypeBuilder<BusinessNotice> builder)
    {
        builder.ToTable("business_notices");
        builder.HasKey(row => row.InspectionId);
        builder.Property(row => row.InspectionId).ValueGeneratedNever();
        builder.Property(row => row.Need).HasMaxLength(BusinessNotice.TextLength);
        builder.Property(row => row.Reason).HasMaxLength(BusinessNotice.TextLength);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.State });
    }
}

public static class BusinessNoticeQueries
{
    /// <summary>Whether nothing of the notice stands against the beginning of the inspection; asked only where the paper wants people to be sent.</summary>
    public static async Task<bool> BusinessPeopleSettledAsync(this TakanDb db, InspectionId id, CaseProfile profile, CancellationToken cancellationToken)
    {
        if (profile.Bureau.BusinessPeople is null) return true;
        var notice = await db.Set<BusinessNotice>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        return notice is not null && notice.State.IsSettled();
    }
}
