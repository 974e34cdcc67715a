using Takan.Law.Teams;

namespace Takan.Law.Process;

/// <summary>Areas and hard matters have their pair (LT-07, LT-08); others take a case of theirs for a written reason.</summary>
public static class PairGuards
{
    public static readonly Guard<CaseFacts> AreasPairTakes = new(
        PairRouting.AreaRule, (_, facts) => PairDuty.NotTaken(facts.Pair, PairRouting.AreaRule, facts.Officer, facts.OutOfOrderReason));

    public static readonly Guard<CaseFacts> TechnicalPairTakes = new(
        PairRouting.HardRule, (_, facts) => PairDuty.NotTaken(facts.Pair, PairRouting.HardRule, facts.Officer, facts.OutOfOrderReason));

    public static readonly Guard<InspectionFacts> AreasPairGoes = new(
        PairRouting.AreaRule, (_, facts) => PairDuty.NotTheTeam(facts.Pair, PairRouting.AreaRule, facts.Team, facts.PairReason));

    public static readonly Guard<InspectionFacts> TechnicalPairGoes = new(
        PairRouting.HardRule, (_, facts) => PairDuty.NotTheTeam(facts.Pair, PairRouting.HardRule, facts.Team, facts.PairReason));
}
