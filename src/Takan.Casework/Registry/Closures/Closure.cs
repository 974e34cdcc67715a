using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Eligibility;

namespace Takan.Casework.Registry;

/// <summary>An area that nobody visits for some days (DL-03). It is never deleted: ending it early says when and why.</summary>
public sealed class Closure : IOfBureau
{
    public const int AreaLength = 60;
    public const int PlaceLength = 60;
    public const int MostPlaces = 200;
    public const int ReasonLength = 100;
    public const int SourceLength = 200;
    public const int EndReasonLength = 500;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>As people call it.</summary>
    public required string Area { get; init; }

    /// <summary>As they stand in addresses; empty: the whole district.</summary>
    public required List<string> Places { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while no end is set.</summary>
    public DateOnly? Until { get; init; }

    public required string Reason { get; init; }

    /// <summary>Number of the notice that it follows.</summary>
    public required string Source { get; init; }

    public required Guid DeclaredBy { get; init; }

    public required DateTime DeclaredAt { get; init; }

    /// <summary>The day from which visits are possible again, when it was ended early.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? EndReason { get; set; }

    public Guid? EndedBy { get; set; }

    public int Version { get; set; }

    public AreaClosure Law => new(Area, From, EndedOn?.AddDays(-1) ?? Until, Reason) { Places = Places };

    public bool IsOverOn(DateOnly day) => Law.Until < day;
}

internal sealed class ClosureMapping : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> builder)
    {
        builder.ToTable("closures");
        builder.Property(row => row.Area).HasMaxLength(Closure.AreaLength);
        builder.Property(row => row.Reason).HasMaxLength(Closure.ReasonLength);
        builder.Property(row => row.Source).HasMaxLength(Closure.SourceLength);
        builder.Property(row => row.EndReason).HasMaxLength(Closure.EndReasonLength);
        builder.Ignore(row => row.Law);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.From });
    }
}
