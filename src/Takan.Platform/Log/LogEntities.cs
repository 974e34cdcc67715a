using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using Takan.Evidence.Chain;

namespace Takan.Platform.Log;

/// <summary>The head of a stream: the row that is locked while an entry is appended.</summary>
public sealed class LogHead
{
    public required string Stream { get; init; }

    public long LastNumber { get; set; }

    public required byte[] LastDigest { get; set; }

    /// <summary>How far the heads outside of the database have got.</summary>
    public long PublishedNumber { get; set; }
}

/// <summary>The chained header. Never changed; on PostgreSQL the application may not even try.</summary>
public sealed class LogEntry
{
    public required string Stream { get; init; }

    public required long Number { get; init; }

    public required DateTime At { get; init; }

    public required string Actor { get; init; }

    public required string Kind { get; init; }

    public required Audience Audience { get; init; }

    public required byte[] Commitment { get; init; }

    public required byte[] Previous { get; init; }

    public required byte[] Digest { get; init; }
}

/// <summary>What the commitment commits to. Erasing the row is lawful deletion; the chain still verifies.</summary>
public sealed class LogBody
{
    public required string Stream { get; init; }

    public required long Number { get; init; }

    public required byte[] Salt { get; init; }

    /// <summary>Canonical JSON.</summary>
    public required string Json { get; init; }
}

internal sealed class LogMapping : IEntityTypeConfiguration<LogHead>, IEntityTypeConfiguration<LogEntry>, IEntityTypeConfiguration<LogBody>
{
    private const int StreamLength = 60;

    public void Configure(EntityTypeBuilder<LogHead> builder)
    {
        builder.ToTable("log_heads");
        builder.HasKey(head => head.Stream);
        builder.Property(head => head.Stream).HasMaxLength(StreamLength);
    }

    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.ToTable("log_entries");
        builder.HasKey(entry => new { entry.Stream, entry.Number });
        builder.Property(entry => entry.Stream).HasMaxLength(StreamLength);
        builder.Property(entry => entry.Actor).HasMaxLength(20);
        builder.Property(entry => entry.Kind).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<LogBody> builder)
    {
        builder.ToTable("log_bodies");
        builder.HasKey(body => new { body.Stream, body.Number });
        builder.Property(body => body.Stream).HasMaxLength(StreamLength);
    }
}
