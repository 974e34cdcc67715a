namespace Takan.Law.Eligibility;

/// <summary>One condition of a road.</summary>
/// <param name="Check">Null when it holds, otherwise the rule that closes the road.</param>
/// <param name="Objection">What somebody can do who thinks that the rule does not apply.</param>
internal sealed record RoadGate(Func<RoutingFacts, RoutingReason?> Check, Bilingual Objection)
{
    public static RoadGate That(
        string rule, Func<RoutingFacts, bool> holds, Bilingual words, Func<RoutingFacts, string> clause, Bilingual objection) =>
        new(facts => holds(facts) ? null : new(rule, words, clause(facts)), objection);
}
