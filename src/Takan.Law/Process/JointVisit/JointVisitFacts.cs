namespace Takan.Law.Process;

/// <summary>What the guards of a joint visit need to know. Every default is the refusing one.</summary>
public sealed record JointVisitFacts
{
    /// <summary>The units whose inspections would be one visit, or are and have not ended.</summary>
    public IReadOnlyList<Guid> Units { get; init; } = [];

    /// <summary>How each of these inspections is held; null while nobody has looked.</summary>
    public IReadOnlyList<InspectionMeans>? Means { get; init; }

    /// <summary>The unit that leads, and the one that the rule gives.</summary>
    public Guid? Lead { get; init; }

    public Guid? LeadByRule { get; init; }

    /// <summary>Why another unit leads, why they do not go together, or no longer.</summary>
    public string? Reason { get; init; }

    /// <summary>One of its inspections has begun, whatever became of it.</summary>
    public bool HasBegun { get; init; } = true;

    /// <summary>Inspections of the visit that have not ended; null while nobody has looked.</summary>
    public int? Left { get; init; }
}
