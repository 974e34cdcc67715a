using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Organisation;

/// <summary>The tenant: one approval bureau (行政审批局) with its own profile, people, cases and keys.</summary>
public sealed class Bureau
{
    public const int NameLength = 100;

    public required Guid Id { get; init; }

    /// <summary>Folder name of the profile it works by: <c>huancui</c>.</summary>
    public required string Profile { get; set; }

    public required string Name { get; set; }

    public DateTime CreatedAt { get; init; }
}

internal sealed class BureauMapping : IEntityTypeConfiguration<Bureau>
{
    public void Configure(EntityTypeBuilder<Bureau> builder)
    {
        builder.ToTable("bureaus");
        builder.Property(bureau => bureau.Profile).HasMaxLength(40);
        builder.Property(bureau => bureau.Name).HasMaxLength(Bureau.NameLength);
    }
}
