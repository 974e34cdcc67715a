using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.Intake;

/// <summary>Rows of a batch file that were not taken, for the clerk who brought them, for a short while. They hold personal numbers, so they lie here encrypted.</summary>
public sealed class ReturnedRows
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required Guid StaffId { get; init; }

    public required bool IsJson { get; init; }

    public required byte[] Cipher { get; init; }

    public required DateTime ExpiresAt { get; init; }
}

internal sealed class ReturnedRowsMapping : IEntityTypeConfiguration<ReturnedRows>
{
    public void Configure(EntityTypeBuilder<ReturnedRows> builder)
    {
        builder.ToTable("returned_rows");
        builder.HasIndex(row => row.ExpiresAt);
    }
}
