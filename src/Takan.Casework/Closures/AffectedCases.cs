using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Closures;

/// <param name="VideoIsOpen">The applicant may go on by video; otherwise the visit is postponed.</param>
public sealed record AffectedCase(CaseId Id, string Number, string EntityName, string Address, CaseState State, bool VideoIsOpen, DateTime? ToldAt);

/// <summary>The cases of a closed area that would be visited. Who goes by video, or has not been accepted, is not concerned.</summary>
public sealed class AffectedCases(TakanDb db, Profiles profiles, CaseRoads roads, TimeProvider clock)
{
    private const int Part = 1000;

    private static readonly CaseState[] OnTheirWay =
    [
        .. CaseProcess.Table.StatesOf(CaseCommand.AgreeVisit),
        .. CaseProcess.Table.StatesOf(CaseCommand.GiveConsents),
        .. CaseProcess.Table.StatesOf(CaseCommand.SignConsentLetter),
    ];

    public async Task<IReadOnlyList<AffectedCase>> OfAsync(Closure closure, CancellationToken cancellationToken)
    {
        var told = await db.Set<ClosureNotice>().AsNoTracking().Where(row => row.ClosureId == closure.Id).ToDictionaryAsync(row => row.CaseId, row => row.ToldAt, cancellationToken);
        var rows = await db.Set<Case>().AsNoTracking().Where(row => row.BureauId == closure.BureauId && OnTheirWay.Contains(row.State))
            .OrderBy(row => row.AcceptedAt).ToListAsync(cancellationToken);
        var (affected, now, holds) = (new List<AffectedCase>(), clock.GetUtcNow().UtcDateTime, closure.Law.Holder());
        // In parts: so many values are there in one question.
        foreach (var part in rows.Where(row => holds(new(row.AddressKey))).Chunk(Part))
        {
            var cases = new List<(Case Row, CaseProfile Profile)>();
            foreach (var row in part) cases.Add((row, await profiles.ForCaseAsync(row, cancellationToken)));
            var cards = await roads.CardsOfVisitsAsync(closure.BureauId, cases, now, cancellationToken);
            affected.AddRange(part.Zip(cards).Where(one => one.Second is not null).Select(one => new AffectedCase(
                one.First.Id, one.First.Number, one.First.EntityName, one.First.Address, one.First.State, one.Second![Road.Remote].IsOpen,
                told.TryGetValue(one.First.Id, out var at) ? at : null)));
        }

        return affected;
    }
}
