using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Access.Staff;

/// <summary>One sign-in of one browser. Ended here, a copy of its cookie opens nothing any more.</summary>
public sealed class StaffSignIn
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime OpenedAt { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>The account's stamp at that time: a new password or a new second factor ends the sign-in.</summary>
    public required string Stamp { get; init; }
}

internal sealed class StaffSignInMapping : IEntityTypeConfiguration<StaffSignIn>
{
    public void Configure(EntityTypeBuilder<StaffSignIn> builder)
    {
        builder.ToTable("staff_sign_ins");
        builder.Property(row => row.Stamp).HasMaxLength(64);
        builder.HasIndex(row => row.AccountId);
    }
}
