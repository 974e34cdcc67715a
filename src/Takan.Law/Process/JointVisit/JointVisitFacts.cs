namespace Takan.Law.Process;

/// <summary>What the guards of a joint visit need to know. Every default is the refusing one.</summary>
public sealed record JointVisitFacts
{
    /// <summary>The units whose inspections would be one visit.</summary>
    public IReadOnlyList<Guid> Units { get; init; } = [];

    /// <summary>The unit that leads, and the one that the rule gives.</summary>
    public Guid? Lead { get; init; }

    public Guid? LeadByRule { get; init; }

    /// <summary>Why another unit leads, why they do not go together, or no longer.</summary>
    public string? Reason { get; init; }

    /// <summary>One of its inspections has begun, or is over.</summary>
    public bool HasBegun { get; init; } = true;
}
