using Takan.Law.Profiles;

namespace Takan.Law.Eligibility;

/// <summary>One line of the routing table.</summary>
/// <param name="Mode">The mode of the matter's class that this road carries out.</param>
/// <param name="Opens">The rule that gives the road when every gate holds.</param>
/// <param name="Gates">The first that does not hold closes the road.</param>
internal sealed record RoadRow(
    Road Road,
    InspectionMode Mode,
    Func<RoutingFacts, RoutingReason> Opens,
    IReadOnlyList<RoadGate> Gates,
    Func<RoutingFacts, Bilingual> Consequence)
{
    /// <summary>Nobody looks at the site before the decision, and no class had to say so: these roads are for what is already known.</summary>
    public bool Waives { get; init; }

    public bool Visits { get; init; }
}
