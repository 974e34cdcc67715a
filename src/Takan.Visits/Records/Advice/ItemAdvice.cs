using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Visits.Records;

/// <summary>What an inspector advised about one item in a trial inspection, or about the place. It is no verdict, and no later inspection reads it (LT-45).</summary>
public sealed class ItemAdvice
{
    public const int WordsLength = 1000;

    public required InspectionId InspectionId { get; init; }

    /// <summary>As in the matter's standard; empty: of the place as a whole.</summary>
    public required string Item { get; init; }

    public AdviceOutlook Outlook { get; set; }

    public string Words { get; set; } = "";

    public DateTime At { get; set; }

    public Guid By { get; set; }

    public int Version { get; set; }
}

/// <summary>The written advice of one trial inspection or guidance, once it is complete.</summary>
public sealed class AdviceSheet
{
    public required InspectionId InspectionId { get; init; }

    public required DateTime CompletedAt { get; init; }

    public required Guid CompletedBy { get; init; }

    /// <summary>Until when the recording is kept at least: nothing deletes it by itself.</summary>
    public required DateOnly KeepUntil { get; init; }

    /// <summary>The paper lies with the case.</summary>
    public DateTime? PaperAt { get; set; }
}

internal sealed class ItemAdviceMapping : IEntityTypeConfiguration<ItemAdvice>, IEntityTypeConfiguration<AdviceSheet>
{
    public void Configure(EntityTypeBuilder<ItemAdvice> builder)
    {
        builder.ToTable("item_advice");
        builder.HasKey(row => new { row.InspectionId, row.Item });
        builder.Property(row => row.Item).HasMaxLength(10);
        builder.Property(row => row.Outlook).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Words).HasMaxLength(ItemAdvice.WordsLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AdviceSheet> builder)
    {
        builder.ToTable("advice_sheets");
        builder.HasKey(row => row.InspectionId);
        builder.Property(row => row.InspectionId).ValueGeneratedNever();
    }
}
