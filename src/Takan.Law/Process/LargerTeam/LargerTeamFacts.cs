namespace Takan.Law.Process;

/// <summary>What the guards of the filing need to know. Every default is the refusing one.</summary>
public sealed record LargerTeamFacts
{
    public IReadOnlyList<Guid> People { get; init; } = [];

    public Guid? ResponsibleOfficer { get; init; }

    /// <summary>The written explanation of the unit.</summary>
    public string? Reason { get; init; }

    public Guid? Filer { get; init; }

    public Guid? Decider { get; init; }

    /// <summary>Who decides is of the county office.</summary>
    public bool IsCountyOffice { get; init; }

    /// <summary>Why the county office does not agree.</summary>
    public string? Decision { get; init; }
}
