using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Visits.Records;

internal sealed class ItemJudgementMapping : IEntityTypeConfiguration<ItemJudgement>
{
    public void Configure(EntityTypeBuilder<ItemJudgement> builder)
    {
        builder.ToTable("item_judgements");
        builder.HasKey(row => new { row.InspectionId, row.Item });
        builder.Property(row => row.Item).HasMaxLength(10);
        builder.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(ItemJudgement.NoteLength);
        builder.Property(row => row.Remedy).HasMaxLength(ItemJudgement.NoteLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
