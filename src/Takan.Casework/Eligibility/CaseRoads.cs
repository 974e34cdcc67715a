using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Exemptions;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Eligibility;

/// <summary>Which roads a case may take today, read in one way for the acts, for the pages and for the phone.</summary>
public sealed class CaseRoads(TakanDb db, DishonestyList dishonesty, PremisesList places, ExemptionLibrary library, ClosureList closures)
{
    public async Task<RoutingCard> CardAsync(Case @case, CaseProfile profile, DateTime now, CancellationToken cancellationToken) =>
        Routing.Decide(await FactsAsync(@case, profile, now, cancellationToken));

    /// <summary>The card of a case to whose place somebody would go if no area were closed; null of any other.</summary>
    public async Task<RoutingCard?> CardOfVisitAsync(Case @case, CaseProfile profile, DateTime now, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(@case, profile, now, cancellationToken);
        return Routing.Decide(facts with { Closure = null }).Recommended.Road == Road.OnSite ? Routing.Decide(facts) : null;
    }

    /// <summary>The rule that closes this road to the case; null when it is open.</summary>
    public async Task<Refusal?> ClosedAsync(CaseAct act, Road road, CancellationToken cancellationToken) =>
        (await CardAsync(act.Case, act.Profile, act.Act.Now, cancellationToken))[road].Refusal;

    /// <summary>The newest answer to each question, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, bool>> AnswersAsync(CaseId id, CancellationToken cancellationToken)
    {
        var rows = await db.Set<RoadAnswer>().AsNoTracking().Where(row => row.CaseId == id).OrderBy(row => row.AnsweredAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Question).ToDictionary(same => same.Key, same => same.Last().Yes);
    }

    private async Task<RoutingFacts> FactsAsync(Case @case, CaseProfile profile, DateTime now, CancellationToken cancellationToken)
    {
        var answers = await AnswersAsync(@case.Id, cancellationToken);
        var today = ChinaTime.Day(now);
        var place = await places.AtAsync(@case.BureauId, @case.Address, cancellationToken);
        return new()
        {
            Profile = profile.Profile,
            Matter = profile.Matter,
            Today = today,
            Dishonesty = await dishonesty.AboutAsync(@case.BureauId, new(@case.CreditCode, @case.ContactIdIndex, @case.Address), cancellationToken),
            Answers = RoadQuestion.Grounds(answers),
            IsRenewal = RoadQuestion.SaysRenewal(answers),
            NothingChanged = RoadQuestion.SaysUnchanged(answers),
            VisitsOnly = place?.Flags.Contains(PremisesFlag.OnSiteOnly) ?? false,
            Closure = AreaClosure.On(await closures.AboutAsync(@case.BureauId, @case.Address, today, cancellationToken), today),
            Premises = await library.StandingAsync(@case.BureauId, @case.Address, cancellationToken),
            SentToVisit = CaseProcess.Table.Knows(@case.State, CaseCommand.ChooseRemote),
            Choice = await db.Set<RoadChoice>().Where(row => row.CaseId == @case.Id).OrderByDescending(row => row.ChosenAt)
                .Select(row => (Road?)row.Road).FirstOrDefaultAsync(cancellationToken),
        };
    }
}
