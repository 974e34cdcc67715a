using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Casework.Registry;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>An applicant's wish for a trial inspection, guidance or an instant inspection (LT-43, LT-45). It stands beside the case and moves nothing of it.</summary>
public sealed class VisitRequest : IOfBureau
{
    public const int TextLength = 500;

    public required Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    public required Guid BureauId { get; init; }

    public required VisitKind Kind { get; init; }

    /// <summary>When it would suit, and what is to be looked at.</summary>
    public required string Wish { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>Who entered it at the window; null when asked on the phone.</summary>
    public Guid? AskedAtWindowBy { get; init; }

    /// <summary>When the notice was read and the separate consents to this session were given.</summary>
    public DateTime? ConsentedAt { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public Guid? AnsweredBy { get; set; }

    /// <summary>Why it was declined, or ended.</summary>
    public string? Reason { get; set; }

    /// <summary>What was arranged.</summary>
    public InspectionId? InspectionId { get; set; }

    public VisitRequestState State { get; private set; }

    public int Version { get; private set; }

    public void Apply(Transition<VisitRequestState> transition)
    {
        State = transition.Next;
        Version++;
    }
}

internal sealed class VisitRequestMapping : IEntityTypeConfiguration<VisitRequest>
{
    public void Configure(EntityTypeBuilder<VisitRequest> builder)
    {
        builder.ToTable("visit_requests");
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Wish).HasMaxLength(VisitRequest.TextLength);
        builder.Property(row => row.Reason).HasMaxLength(VisitRequest.TextLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.State, row.AskedAt });
        builder.HasIndex(row => new { row.CaseId, row.AskedAt });
        builder.HasIndex(row => row.InspectionId);
    }
}

/// <summary>How others find what was asked for.</summary>
public static class VisitRequestQueries
{
    public static IQueryable<VisitRequest> RequestsOf(this TakanDb db, CaseId caseId) => db.Set<VisitRequest>().Where(row => row.CaseId == caseId).OrderByDescending(row => row.AskedAt);

    /// <summary>The one that waits for an answer.</summary>
    public static Task<VisitRequest?> OpenRequestAsync(this TakanDb db, CaseId caseId, VisitKind kind, CancellationToken cancellationToken) =>
        db.RequestsOf(caseId).FirstOrDefaultAsync(row => row.Kind == kind && row.State == VisitRequestState.Asked, cancellationToken);

    /// <summary>Whether the applicant consented to this session and did not take it back.</summary>
    public static Task<bool> VisitConsentStandsAsync(this TakanDb db, InspectionId id, CancellationToken cancellationToken) =>
        db.Set<VisitRequest>().AnyAsync(row => row.InspectionId == id && row.ConsentedAt != null && row.State != VisitRequestState.Withdrawn, cancellationToken);
}
