using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Takan.Law.Identifiers;

namespace Takan.Platform.Messages;

public enum MessageChannel
{
    Sms = 1,
    Mail = 2,
    DingTalk = 3,
    WeCom = 4,
}

public enum MessageState
{
    /// <summary>Due at <see cref="OutboxMessage.NextAttemptAt"/>.</summary>
    Waiting = 1,

    /// <summary>A node is at it.</summary>
    Sending = 2,

    /// <summary>The provider has taken it.</summary>
    Sent = 3,

    /// <summary>The provider says that it arrived.</summary>
    Delivered = 4,

    /// <summary>Refused for good, or tried too often. An administrator can send it again.</summary>
    Failed = 5,

    /// <summary>No provider is configured for this channel.</summary>
    NoProvider = 6,

    /// <summary>Shown on the demo's page instead of being sent.</summary>
    ShownInDemo = 7,

    /// <summary>No longer worth sending.</summary>
    Expired = 8,
}

/// <summary>A message on its way, written in the transaction of the act that caused it.</summary>
public sealed class OutboxMessage
{
    public const int KeyLength = 120;
    public const int ErrorLength = 400;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public CaseId? CaseId { get; init; }

    public required MessageChannel Channel { get; init; }

    /// <summary>Code of the template, <c>mail</c> or <c>digest</c>.</summary>
    public required string Kind { get; init; }

    public required string IdempotencyKey { get; init; }

    /// <summary>Recipient and content, encrypted: they hold numbers and codes.</summary>
    public required byte[] ContentCipher { get; init; }

    /// <summary>As much of the recipient as an administrator may see.</summary>
    public required string RecipientTail { get; init; }

    public MessageState State { get; set; } = MessageState.Waiting;

    public int Attempts { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime NextAttemptAt { get; set; }

    public DateTime? ExpiresAt { get; init; }

    public DateTime? SentAt { get; set; }

    /// <summary>It is kept until a later moment: the quiet hours, or a pause before the next attempt.</summary>
    public bool WaitsAt(DateTime now) => State == MessageState.Waiting && NextAttemptAt > now;

    /// <summary>The provider's own number for it.</summary>
    public string? Receipt { get; set; }

    public string? LastError { get; set; }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(message => message.Kind).HasMaxLength(40);
        builder.Property(message => message.IdempotencyKey).HasMaxLength(OutboxMessage.KeyLength);
        builder.Property(message => message.RecipientTail).HasMaxLength(40);
        builder.Property(message => message.Receipt).HasMaxLength(200);
        builder.Property(message => message.LastError).HasMaxLength(OutboxMessage.ErrorLength);
        builder.HasIndex(message => message.IdempotencyKey).IsUnique();
        builder.HasIndex(message => new { message.State, message.NextAttemptAt });
        builder.HasIndex(message => new { message.BureauId, message.CreatedAt });
        builder.HasIndex(message => new { message.CaseId, message.CreatedAt });
    }
}
