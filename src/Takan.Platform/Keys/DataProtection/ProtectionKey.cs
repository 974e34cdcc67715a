using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Takan.Platform.Keys;

/// <summary>A key of the framework's data protection (cookies, form tokens), shared by all nodes and kept over restarts.</summary>
public sealed class ProtectionKey
{
    public required Guid Id { get; init; }

    /// <summary>XML, its secret part encrypted under the root key.</summary>
    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.ToTable("protection_keys");
}
