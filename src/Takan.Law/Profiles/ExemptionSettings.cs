namespace Takan.Law.Profiles;

/// <summary>How premises come into the exemption library (LT-29 … LT-33, LT-40 … LT-42). The file <c>exemptions.yaml</c>.</summary>
public sealed record ExemptionSettings
{
    /// <summary>What must not change when the operator does: six of them (LT-30).</summary>
    public required IReadOnlyList<FixedElement> FixedElements { get; init; }

    /// <summary>What counts as a stable management team (LT-40).</summary>
    public required string StableManagement { get; init; }

    /// <summary>Ids of matters that the library serves.</summary>
    public required IReadOnlyList<string> Matters { get; init; }

    /// <summary>Time from complete papers to the licence, in minutes (LT-42).</summary>
    public required int Minutes { get; init; }

    public required string Source { get; init; }
}

public sealed record FixedElement(string Id, string Name, string Criterion);
