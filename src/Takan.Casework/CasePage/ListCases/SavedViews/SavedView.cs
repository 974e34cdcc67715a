using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Casework.CasePage;

/// <summary>A way to ask for the list that somebody wants again, kept for this person alone.</summary>
public sealed class SavedView
{
    public const string Table = "saved_views";
    public const int NameLength = 20;
    public const int QueryLength = 600;

    /// <summary>More tabs than these nobody finds through.</summary>
    public const int MostOfOne = 12;

    public required Guid Id { get; init; }

    public required Guid StaffId { get; init; }

    public required string Name { get; set; }

    /// <summary>The fields as in the address, with the question mark.</summary>
    public required string Query { get; set; }

    /// <summary>The list begins with it; one at most.</summary>
    public bool IsStart { get; set; }

    public required DateTime MadeAt { get; init; }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable(SavedView.Table);
        builder.Property(row => row.Name).HasMaxLength(SavedView.NameLength);
        builder.Property(row => row.Query).HasMaxLength(SavedView.QueryLength);
        builder.HasIndex(row => new { row.StaffId, row.Name }).IsUnique();
    }
}
