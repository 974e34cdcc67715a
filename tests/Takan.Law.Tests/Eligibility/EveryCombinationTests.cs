using Takan.Law.Eligibility;
using Takan.Law.Profiles;
using static Takan.Law.Tests.Eligibility.RoutingSample;

namespace Takan.Law.Tests.Eligibility;

/// <summary>Whatever the facts: one road, an open one, and words for each of the others.</summary>
public sealed class EveryCombinationTests
{
    private static readonly InspectionMode[] modes = Enum.GetValues<InspectionMode>();

    private static readonly Road?[] choices = [null, .. Enum.GetValues<Road>().Select(road => (Road?)road)];

    private static readonly IReadOnlyDictionary<ExclusionGround, bool>[] answers =
    [
        NoneApplies, new Dictionary<ExclusionGround, bool>(), .. NoneApplies.Keys.Select(ground => Plain.Ticking(ground).Answers),
    ];

    [Fact]
    public void Decide_EveryCombination_RecommendsExactlyOneOpenRoad()
    {
        foreach (var facts in Combinations())
        {
            var card = Routing.Decide(facts);

            if (card.Verdicts.Count(verdict => verdict == card.Recommended) != 1 || !card.Recommended.IsOpen || !card[Road.OnSite].IsOpen)
                Assert.Fail($"No open road: {facts}");
            if (card.Verdicts.Any(verdict => verdict.Reason.Rule.Length == 0 || verdict.Consequence.Chinese.Length == 0 || verdict.Objection.Chinese.Length == 0))
                Assert.Fail($"A road without words: {facts}");
            if (facts.Dishonesty.Count > 0 && card.Recommended.Road is not (Road.OnSite or Road.Commitment))
                Assert.Fail($"Dishonest, and yet {card.Recommended.Road}: {facts}");
            if (facts.Answers != NoneApplies && card.Recommended.Road is (Road.Remote or Road.SelfRecorded))
                Assert.Fail($"Excluded, and yet {card.Recommended.Road}: {facts}");
            if (facts.Choice is { } choice && card[choice].IsOpen != (card.Recommended.Road == choice))
                Assert.Fail($"The open choice is taken and the refused one is not: {facts}");
        }
    }

    private static IEnumerable<RoutingFacts> Combinations() =>
        from matter in Matters()
        from dishonest in new[] { false, true }
        from answer in answers
        from premises in Enum.GetValues<PremisesStanding>()
        from renewal in new[] { (Is: false, Same: false), (Is: true, Same: false), (Is: true, Same: true) }
        from closure in new[] { null, Closure }
        from choice in choices
        select Plain with
        {
            Matter = matter,
            Dishonesty = dishonest ? [Dishonest] : [],
            Answers = answer,
            Premises = premises,
            IsRenewal = renewal.Is,
            NothingChanged = renewal.Same,
            Closure = closure,
            Choice = choice,
        };

    private static IEnumerable<Matter> Matters() =>
        from bits in Enumerable.Range(0, 1 << modes.Length)
        let allowed = modes.Where((_, index) => (bits >> index & 1) == 1).ToArray()
        from risk in new[] { "ordinary", "hard" }
        from standing in new[] { Plain.Matter, Plain.Matter with { Draft = true }, Plain.Matter with { Pilot = new() { Stage = PilotStage.Candidate, Batch = 1, Source = "第一批" } } }
        select standing with { Mode = allowed.FirstOrDefault(InspectionMode.OnSite), AllowedModes = allowed, Risk = risk };
}
