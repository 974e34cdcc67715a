using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Registry;

internal sealed class PremisesMapping : IEntityTypeConfiguration<Premises>
{
    public void Configure(EntityTypeBuilder<Premises> builder)
    {
        builder.ToTable("premises");
        builder.Property(row => row.Address).HasMaxLength(Premises.AddressLength);
        builder.Property(row => row.AddressKey).HasMaxLength(Premises.AddressLength);
        builder.Property(row => row.Owner).HasMaxLength(Premises.OwnerLength);
        builder.Property(row => row.Tenants).HasMaxLength(Premises.TenantsLength);
        builder.PrimitiveCollection(row => row.Flags).ElementType(flag => flag.HasConversion<string>());
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.BureauId, row.AddressKey }).IsUnique();
    }
}
