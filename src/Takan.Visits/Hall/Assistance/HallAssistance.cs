using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Hall;
using Takan.Law.Identifiers;

namespace Takan.Visits.Hall;

/// <summary>Help with one case in the hall: asked by who helps, agreed to by the applicant with a code on the own phone.</summary>
public sealed class HallAssistance
{
    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>The applicant's link that was shown, and to whose phone the code goes.</summary>
    public required Guid LinkId { get; init; }

    public required Guid StaffId { get; init; }

    public required DateTime AskedAt { get; init; }

    public DateTime? BeganAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public AssistanceStanding Standing => new(StaffId, CaseId, BeganAt, EndedAt);
}

internal sealed class HallAssistanceMapping : IEntityTypeConfiguration<HallAssistance>
{
    public void Configure(EntityTypeBuilder<HallAssistance> builder)
    {
        builder.ToTable("hall_assistances");
        builder.Ignore(row => row.Standing);
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.StaffId);
    }
}
