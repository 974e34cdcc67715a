using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Calendars;

/// <summary>A year's working days as a bureau loaded them from the State Council's notice. Never changed; of a year the highest number counts.</summary>
public sealed class LoadedYear
{
    public const int NoticeLength = 60;

    public required Guid BureauId { get; init; }

    /// <summary>From 1, without gaps, in each bureau.</summary>
    public required int Number { get; init; }

    public required int Year { get; init; }

    /// <summary>Number of the notice, such as 国办发明电〔2025〕7号.</summary>
    public required string Notice { get; init; }

    /// <summary>The year as <see cref="Law.Calendar.CalendarYear"/> writes it.</summary>
    public required string Json { get; init; }

    /// <summary>Name as it was: the list is read years later.</summary>
    public required string LoadedBy { get; init; }

    public required DateTime LoadedAt { get; init; }
}

internal sealed class LoadedYearMapping : IEntityTypeConfiguration<LoadedYear>
{
    private const int NameLength = 60;

    public void Configure(EntityTypeBuilder<LoadedYear> builder)
    {
        builder.ToTable("calendar_years");
        builder.HasKey(row => new { row.BureauId, row.Number });
        builder.Property(row => row.Notice).HasMaxLength(LoadedYear.NoticeLength);
        builder.Property(row => row.LoadedBy).HasMaxLength(NameLength);
    }
}
