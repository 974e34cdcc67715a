using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>Reads a case for showing.</summary>
public sealed class CaseReader(TakanDb db, Profiles profiles, RegistryStandings standings, ClosureList closures, TimeProvider clock)
{
    public async Task<CaseView> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        var @case = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var inspections = await db.InspectionsOf(id).AsNoTracking().ToListAsync(cancellationToken);
        var people = inspections.SelectMany(row => row.Team).Select(member => member.StaffId)
            .Concat(new[] { @case.RegisteredBy, @case.ResponsibleOfficer }.OfType<Guid>()).Distinct().ToList();
        var names = await NamesAsync(people, cancellationToken);
        var profile = await profiles.ForCaseAsync(@case, cancellationToken);
        return new(@case, profile, inspections, names)
        {
            Registry = inspections.Count > 0 ? await standings.OfAsync(inspections[^1].Id, @case, profile, cancellationToken) : RegistryStanding.NotDemanded,
            Closure = IsVisited(@case) ? await ClosureAsync(@case, cancellationToken) : null,
        };
    }

    /// <summary>Many cases of one bureau for a list, in the order of their ids and with as few questions as for one. What the register says stands on the page of each case alone.</summary>
    public async Task<IReadOnlyList<CaseView>> ReadAsync(IReadOnlyList<CaseId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var cases = await db.Set<Case>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var held = await db.VisitsOfCases().AsNoTracking().Where(row => ids.Contains(row.CaseId)).Deciding().OrderBy(row => row.Visit.Round).ToListAsync(cancellationToken);
        var (ofCase, inspections) = (held.ToLookup(row => row.CaseId, row => row.Visit), held.ConvertAll(row => row.Visit));
        var people = inspections.SelectMany(row => row.Team).Select(member => member.StaffId)
            .Concat(cases.Values.SelectMany(row => new[] { row.RegisteredBy, row.ResponsibleOfficer }).OfType<Guid>()).Distinct().ToList();
        var names = await NamesAsync(people, cancellationToken);
        var (today, visited) = (ChinaTime.Day(clock.GetUtcNow().UtcDateTime), cases.Values.Where(IsVisited).ToList());
        var closed = visited.Count == 0 ? [] : (await closures.FromAsync(visited[0].BureauId, today, cancellationToken)).Select(row => row.Law).ToList();
        var views = new List<CaseView>();
        foreach (var row in ids.Select(id => cases[id]))
        {
            views.Add(new(row, await profiles.ForCaseAsync(row, cancellationToken), [.. ofCase[row.Id]], names)
            {
                Closure = IsVisited(row) ? AreaClosure.On(closed.Where(closure => closure.Holds(row.Address)), today) : null,
            });
        }

        return views;
    }

    private static bool IsVisited(Case row) => CaseProcess.Table.Knows(row.State, CaseCommand.AgreeVisit);

    private Task<Dictionary<Guid, string>> NamesAsync(List<Guid> people, CancellationToken cancellationToken) =>
        db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).Select(staff => new { staff.Id, staff.DisplayName })
            .ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);

    private async Task<AreaClosure?> ClosureAsync(Case @case, CancellationToken cancellationToken)
    {
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        return AreaClosure.On(await closures.AboutAsync(@case.BureauId, @case.Address, today, cancellationToken), today);
    }

    public async Task<CaseView> ReadAsync(InspectionId id, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return await ReadAsync(inspection.Cases[0].CaseId, cancellationToken);
    }
}
