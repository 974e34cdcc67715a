namespace Takan.Law.Process;

/// <summary>What the guards of the notice need to know. Every default is the refusing one.</summary>
public sealed record BusinessNoticeFacts
{
    /// <summary>The paper of this bureau asks for the notice.</summary>
    public bool Demanded { get; init; }

    /// <summary>What people are needed for.</summary>
    public string? Need { get; init; }

    /// <summary>Until when the business section answers, and today, in China.</summary>
    public DateOnly? Due { get; init; }

    public DateOnly? Today { get; init; }

    public IReadOnlyList<Guid> People { get; init; } = [];

    public IReadOnlyList<Guid> Team { get; init; } = [];

    /// <summary>Who decides leads those who inspect.</summary>
    public bool IsLead { get; init; }

    public string? Reason { get; init; }
}
