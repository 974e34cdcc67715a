namespace Takan.Law.Profiles;

/// <summary>What the bureau's paper says of people whom the business section sends to the inspection (LJ-19). Null in papers that do not ask for them.</summary>
/// <param name="From">Id of the section that sends them.</param>
/// <param name="Source">Where the paper says so.</param>
public sealed record BusinessPeopleDemand(string From, string Source);
