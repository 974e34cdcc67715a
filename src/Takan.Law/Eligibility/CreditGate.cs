using Takan.Law.Profiles;
using Takan.Law.Registry;

namespace Takan.Law.Eligibility;

/// <summary>Who is on the dishonesty list is inspected on site (LJ-07, HC-25).</summary>
internal static class CreditGate
{
    public static readonly RoadGate NotListed = new(Check, new(
        "对列入有异议，或者已经纠正的，可以向作出列入决定的单位申请核实、解除；解除或到期以后不再受限制。",
        "Against the entry itself: ask whoever made it to check or lift it. A lifted or lapsed entry stops nothing."));

    private static RoutingReason? Check(RoutingFacts facts) => DishonestyGate.Check(facts.Dishonesty, facts.Today) is { } refusal
        ? new(refusal.Rule, new(refusal.Words, refusal.English), Clause(facts))
        : null;

    private static string Clause(RoutingFacts facts) =>
        facts.Profile.Bureau.Exclusions.FirstOrDefault(exclusion => exclusion.Ground == ExclusionGround.ApplicantDishonest)?.Source ?? "";
}
