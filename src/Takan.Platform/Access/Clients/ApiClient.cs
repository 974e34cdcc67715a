using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Access.Clients;

/// <summary>Another system that may speak for itself at one bureau's programming interface: the platform that takes applications in.</summary>
public sealed class ApiClient
{
    public const int NameLength = 60;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the key, which has 32 random bytes and is shown once.</summary>
    public required byte[] KeyDigest { get; init; }

    /// <summary>By which people tell two keys apart.</summary>
    public required string KeyTail { get; init; }

    public required string Pseudonym { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? RevokedAt { get; set; }
}

internal sealed class ApiClientMapping : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("api_clients");
        builder.Property(client => client.Name).HasMaxLength(ApiClient.NameLength);
        builder.Property(client => client.KeyTail).HasMaxLength(4);
        builder.Property(client => client.Pseudonym).HasMaxLength(20);
        builder.HasIndex(client => client.KeyDigest).IsUnique();
        builder.HasIndex(client => client.BureauId);
    }
}
