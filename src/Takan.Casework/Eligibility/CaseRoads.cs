using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;

namespace Takan.Casework.Eligibility;

/// <summary>Which roads a case may take today, read in one way for the acts, for the pages and for the phone.</summary>
public sealed class CaseRoads(RoadFacts facts)
{
    public async Task<RoutingCard> CardAsync(Case @case, CaseProfile profile, DateTime now, CancellationToken cancellationToken) =>
        Routing.Decide((await facts.OfAsync(@case.BureauId, [(@case, profile)], now, cancellationToken))[0]);

    /// <summary>The cards of cases to whose place somebody would go if no area were closed; null of any other. In the order of the cases, which are of one bureau.</summary>
    public async Task<IReadOnlyList<RoutingCard?>> CardsOfVisitsAsync(Guid bureauId, IReadOnlyList<(Case Row, CaseProfile Profile)> cases, DateTime now, CancellationToken cancellationToken) =>
        [.. (await facts.OfAsync(bureauId, cases, now, cancellationToken))
            .Select(one => Routing.Decide(one with { Closure = null }).Recommended.Road == Road.OnSite ? Routing.Decide(one) : null)];

    /// <summary>The rule that closes this road to the case; null when it is open.</summary>
    public async Task<Refusal?> ClosedAsync(CaseAct act, Road road, CancellationToken cancellationToken) =>
        (await CardAsync(act.Case, act.Profile, act.Act.Now, cancellationToken))[road].Refusal;

    /// <summary>The newest answer to each question, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, bool>> AnswersAsync(CaseId id, CancellationToken cancellationToken) =>
        (await facts.AnswersAsync([id], cancellationToken))[id].ToDictionary(row => row.Question, row => row.Yes);
}
