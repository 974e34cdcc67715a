namespace Takan.Law.Profiles;

/// <summary>How much could go wrong when a matter is approved wrongly, and which modes that leaves.</summary>
/// <param name="Source">The paper, or that it is the bureau's own order.</param>
public sealed record RiskTier(string Id, string Title, string Criterion, IReadOnlyList<InspectionMode> Modes, string Source);
