using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Access.Staff;

/// <summary>Good once: lets a person set the own password, so that no administrator ever knows one.</summary>
public sealed class SignUpLink
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    public required Guid Id { get; init; }

    public required Guid StaffId { get; init; }

    public required byte[] TokenDigest { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <returns>The link and its token, which is shown once and stored nowhere.</returns>
    public static (SignUpLink Link, string Token) Make(Guid staffId, DateTime now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new() { Id = Guid.CreateVersion7(), StaffId = staffId, TokenDigest = DigestOf(token), ExpiresAt = now + Life }, token);
    }

    public static byte[] DigestOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public static string PathOf(string token) => "/join/" + token;
}

internal sealed class SignUpLinkMapping : IEntityTypeConfiguration<SignUpLink>
{
    public void Configure(EntityTypeBuilder<SignUpLink> builder)
    {
        builder.ToTable("sign_up_links");
        builder.HasIndex(link => link.TokenDigest).IsUnique();
        builder.HasIndex(link => link.StaffId);
    }
}
