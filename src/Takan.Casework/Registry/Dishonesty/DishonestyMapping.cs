using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Registry;

internal sealed class DishonestyMapping : IEntityTypeConfiguration<DishonestyEntry>
{
    public void Configure(EntityTypeBuilder<DishonestyEntry> builder)
    {
        builder.ToTable("dishonesty_entries");
        builder.Property(row => row.Subject).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Ground).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.Name).HasMaxLength(300);
        builder.Property(row => row.NameKey).HasMaxLength(300);
        builder.Property(row => row.CreditCode).HasMaxLength(18);
        builder.Property(row => row.PersonTail).HasMaxLength(4);
        builder.Property(row => row.AddressKey).HasMaxLength(300);
        builder.Property(row => row.Facts).HasMaxLength(DishonestyEntry.TextLength);
        builder.Property(row => row.Source).HasMaxLength(DishonestyEntry.SourceLength);
        builder.Property(row => row.LiftReason).HasMaxLength(DishonestyEntry.TextLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.CreditCode });
        builder.HasIndex(row => new { row.BureauId, row.PersonIndex });
        builder.HasIndex(row => new { row.BureauId, row.AddressKey });
        builder.HasIndex(row => new { row.BureauId, row.From });
    }
}
