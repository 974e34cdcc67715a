using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Casework.Consent;

/// <summary>One separate consent, given or withheld, to one version of the notice (HC-23; recording, place, face apart).</summary>
public sealed class GivenConsent
{
    public required Guid Id { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>Id in the notice: <c>recording</c>, <c>place</c>, <c>face</c>.</summary>
    public required string Kind { get; init; }

    public required bool Given { get; init; }

    public required string NoticeVersion { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class GivenConsentMapping : IEntityTypeConfiguration<GivenConsent>
{
    public void Configure(EntityTypeBuilder<GivenConsent> builder)
    {
        builder.ToTable("given_consents");
        builder.Property(row => row.Kind).HasMaxLength(30);
        builder.Property(row => row.NoticeVersion).HasMaxLength(30);
        builder.HasIndex(row => new { row.CaseId, row.At });
    }
}
