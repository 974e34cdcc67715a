using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Registry;

internal sealed class RegistryMapping : IEntityTypeConfiguration<Filing>, IEntityTypeConfiguration<FilingChange>, IEntityTypeConfiguration<RegistryPaper>
{
    public void Configure(EntityTypeBuilder<Filing> builder)
    {
        builder.ToTable("filings");
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Subject).HasMaxLength(60);
        builder.Property(row => row.Title).HasMaxLength(Filing.TitleLength);
        builder.Property(row => row.Number).HasMaxLength(Filing.NumberLength);
        builder.Property(row => row.NameKey).HasMaxLength(Filing.TitleLength);
        builder.Property(row => row.AddressKey).HasMaxLength(300);
        builder.Property(row => row.SuspensionReason).HasMaxLength(Filing.ReasonLength);
        builder.Ignore(row => row.IsSuspended);
        builder.Ignore(row => row.FiledName);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.Kind, row.Subject }).IsUnique();
        builder.HasIndex(row => new { row.BureauId, row.Kind, row.Title });
        builder.HasIndex(row => new { row.BureauId, row.Kind, row.NameKey });
    }

    public void Configure(EntityTypeBuilder<FilingChange> builder)
    {
        builder.ToTable("filing_changes");
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reason).HasMaxLength(FilingChange.ReasonLength);
        builder.Property(row => row.DecisionReason).HasMaxLength(FilingChange.ReasonLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.FilingId, row.AppliedAt });
        builder.HasIndex(row => new { row.BureauId, row.State, row.AppliedAt });
    }

    public void Configure(EntityTypeBuilder<RegistryPaper> builder)
    {
        builder.ToTable("registry_papers");
        builder.Property(row => row.Name).HasMaxLength(RegistryPaper.NameLength);
        builder.Property(row => row.MediaType).HasMaxLength(100);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Ignore(row => row.IsPicture);
    }
}
