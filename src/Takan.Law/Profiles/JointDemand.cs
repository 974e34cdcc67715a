namespace Takan.Law.Profiles;

/// <summary>What the bureau's paper says of units that inspect the same enterprise together (TJ-36, TJ-37). Null in papers that do not know it.</summary>
/// <param name="Days">How many days two inspections may lie apart and still count as of the same period.</param>
/// <param name="Core">Ids of the matters of a core or main business, the foremost first: their unit leads.</param>
/// <param name="Source">Where the paper says so.</param>
public sealed record JointDemand(int Days, IReadOnlyList<string> Core, string Source)
{
    /// <summary>A month: what lies further apart is no visit of one period.</summary>
    public const int LongestDays = 31;
}
