using System.Text.Json.Serialization;

namespace Takan.Law.Profiles;

/// <summary>Where a matter stands between first idea and everyday use, and who decided that (HC-12, HC-15, LJ-02).</summary>
public sealed record PilotStanding
{
    public required PilotStage Stage { get; init; }

    /// <summary>Batch in which the matter came in, from 1 (LJ-02: easy first, in batches).</summary>
    public required int Batch { get; init; }

    /// <summary>When the stage began; empty when the paper does not say.</summary>
    public DateOnly? Since { get; init; }

    public PilotScores? Scores { get; init; }

    public string ApprovedBy { get; init; } = "";

    public required string Source { get; init; }
}

/// <summary>The three criteria of a pilot matter (HC-12, DL-05), 0 to 5 each.</summary>
/// <param name="ClearStandard">踏勘标准清晰.</param>
/// <param name="SimpleProcedure">程序较为简单.</param>
/// <param name="LowRisk">审批风险较小.</param>
public sealed record PilotScores(int ClearStandard, int SimpleProcedure, int LowRisk)
{
    public const int Highest = 5;
    public const int Pass = 3;

    [JsonIgnore]
    public IReadOnlyList<int> All => [ClearStandard, SimpleProcedure, LowRisk];
}

public enum PilotStage
{
    Candidate,
    Pilot,
    Mature,
    Extended,
    Withdrawn,
}
