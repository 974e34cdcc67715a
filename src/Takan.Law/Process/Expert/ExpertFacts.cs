namespace Takan.Law.Process;

/// <summary>What the guards of the expert library need to know. Every default is the refusing one.</summary>
public sealed record ExpertFacts
{
    /// <summary>What the person is an expert of.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>For whom the person works; recusal is judged by it.</summary>
    public string? Employer { get; init; }

    public string? Reason { get; init; }
}
