using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Exemptions;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Eligibility;

/// <summary>Reads what the road of a case depends on: for many cases of one bureau with as few questions as for one.</summary>
public sealed class RoadFacts(TakanDb db, DishonestyList dishonesty, PremisesList places, ExemptionLibrary library, ClosureList closures)
{
    /// <summary>The newest answer to each question, by its id.</summary>
    public async Task<ILookup<CaseId, RoadAnswer>> AnswersAsync(IReadOnlyList<CaseId> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<RoadAnswer>().AsNoTracking().Where(row => ids.Contains(row.CaseId)).OrderBy(row => row.AnsweredAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.GroupBy(row => (row.CaseId, row.Question)).Select(same => same.Last()).ToLookup(row => row.CaseId);
    }

    /// <returns>In the order of the cases.</returns>
    public async Task<IReadOnlyList<RoutingFacts>> OfAsync(Guid bureauId, IReadOnlyList<(Case Row, CaseProfile Profile)> cases, DateTime now, CancellationToken cancellationToken)
    {
        var (ids, addresses) = (cases.Select(one => one.Row.Id).ToList(), cases.Select(one => one.Row.Address).ToList());
        var today = ChinaTime.Day(now);
        var answers = await AnswersAsync(ids, cancellationToken);
        var known = await places.AtAsync(bureauId, addresses, cancellationToken);
        var entries = await dishonesty.AboutAsync(bureauId, [.. cases.Select(one => new ConcernedParties(one.Row.CreditCode, one.Row.ContactIdIndex, one.Row.Address))], cancellationToken);
        var closed = (await closures.FromAsync(bureauId, today, cancellationToken)).Select(row => row.Law).ToList();
        var exempt = await library.StandingsAsync(bureauId, addresses, cancellationToken);
        var choices = await ChoicesAsync(ids, cancellationToken);
        return [.. cases.Select((one, place) =>
        {
            var said = answers[one.Row.Id].ToDictionary(row => row.Question, row => row.Yes);
            return new RoutingFacts
            {
                Profile = one.Profile.Profile,
                Matter = one.Profile.Matter,
                Today = today,
                Dishonesty = entries[place],
                Answers = RoadQuestion.Grounds(said),
                IsRenewal = RoadQuestion.SaysRenewal(said),
                NothingChanged = RoadQuestion.SaysUnchanged(said),
                VisitsOnly = known.GetValueOrDefault(one.Row.AddressKey)?.Flags.Contains(PremisesFlag.OnSiteOnly) ?? false,
                Closure = AreaClosure.On(closed.Where(closure => closure.Holds(one.Row.Address)), today),
                Premises = exempt[place],
                SentToVisit = CaseProcess.Table.Knows(one.Row.State, CaseCommand.ChooseRemote),
                Choice = choices.TryGetValue(one.Row.Id, out var road) ? road : null,
            };
        })];
    }

    /// <summary>The newest of each.</summary>
    private async Task<Dictionary<CaseId, Road>> ChoicesAsync(List<CaseId> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<RoadChoice>().AsNoTracking().Where(row => ids.Contains(row.CaseId)).OrderBy(row => row.ChosenAt).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.CaseId).ToDictionary(same => same.Key, same => same.Last().Road);
    }
}
