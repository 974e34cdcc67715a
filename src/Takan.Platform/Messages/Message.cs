using Takan.Law.Identifiers;
using Takan.Law.Messages;

namespace Takan.Platform.Messages;

/// <summary>Something to tell a person outside of the pages.</summary>
public abstract record Message
{
    public required Guid BureauId { get; init; }

    /// <summary>Says that two messages are one: <c>appointment/{id}/made</c>. The second is not sent.</summary>
    public required string IdempotencyKey { get; init; }

    public CaseId? CaseId { get; init; }

    /// <summary>UTC. Before that moment it does not go: the quiet hours. Null: at once.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>UTC. Afterwards it is not worth sending: a one-time code.</summary>
    public DateTime? ExpiresAt { get; init; }
}

/// <summary>A text message from a template that the provider has approved.</summary>
public sealed record SmsMessage : Message
{
    public required SmsTemplate Template { get; init; }

    /// <summary>A mainland mobile number, 11 digits.</summary>
    public required string Phone { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }
}

public sealed record EmailMessage : Message
{
    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>A line, a count and a link into a group of staff. Never anything of a person or a case.</summary>
public sealed record RobotMessage : Message
{
    public required GroupRobot Robot { get; init; }

    public required string Title { get; init; }

    /// <summary>Markdown as both robots read it.</summary>
    public required string Text { get; init; }
}

public sealed record Attachment(string Name, string ContentType, byte[] Bytes);
