namespace Takan.Law.Process;

/// <summary>What the guards of the library need to know. Every default is the refusing one.</summary>
public sealed record ExemptionFacts
{
    /// <summary>Ids of the elements that the profile fixes.</summary>
    public IReadOnlyList<string> FixedElements { get; init; } = [];

    /// <summary>Ids of those that the inspector found as the criterion asks.</summary>
    public IReadOnlyList<string> FoundElements { get; init; } = [];

    /// <summary>Who manages the whole place, and that they do so lastingly.</summary>
    public string? Management { get; init; }

    /// <summary>What the inspector saw, in words.</summary>
    public string? Record { get; init; }

    /// <summary>Who proposed, and who decides now.</summary>
    public Guid? Proposer { get; init; }

    public Guid? Decider { get; init; }

    public string? Reason { get; init; }
}
