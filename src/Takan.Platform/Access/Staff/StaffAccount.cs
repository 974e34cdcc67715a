using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Access.Staff;

/// <summary>A member of staff who can sign in. Identity keeps password, lockout and second factor.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    public const int DisplayNameLength = 40;

    public required Guid BureauId { get; init; }

    public Guid? UnitId { get; set; }

    /// <summary>As on the papers: 周敏.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Stands in the log instead of the name, so that the chain holds nothing personal.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>Number of the enforcement certificate (行政执法证), shown to the applicant and printed on the record.</summary>
    public string? CertificateNumber { get; set; }

    /// <summary>Secret of the second factor, encrypted. It exists from the first day; <see cref="IdentityUser{T}.TwoFactorEnabled"/> says that the person has it.</summary>
    public required byte[] TotpCipher { get; set; }

    /// <summary>The TOTP step that was used last: a code is good once.</summary>
    public long LastTotpStep { get; set; }

    public bool Disabled { get; set; }

    public List<RoleGrant> Roles { get; } = [];

    public bool Holds(Role role) => Roles.Any(grant => grant.Role == role);

    /// <summary>Sign-in names are compared in one form, whatever the keyboard did.</summary>
    public static string Normalise(string userName) => userName.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}

public sealed class RoleGrant
{
    public Guid StaffId { get; init; }

    public required Role Role { get; init; }

    public DateTime GrantedAt { get; init; }
}

internal sealed class StaffAccountMapping : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable("staff");
        builder.Property(staff => staff.DisplayName).HasMaxLength(StaffAccount.DisplayNameLength);
        builder.Property(staff => staff.Pseudonym).HasMaxLength(20);
        builder.HasIndex(staff => staff.Pseudonym).IsUnique();
        builder.HasIndex(staff => staff.BureauId);
        builder.OwnsMany(staff => staff.Roles, roles =>
        {
            roles.ToTable("role_grants");
            roles.WithOwner().HasForeignKey(grant => grant.StaffId);
            roles.HasKey(grant => new { grant.StaffId, grant.Role });
        });
    }
}
