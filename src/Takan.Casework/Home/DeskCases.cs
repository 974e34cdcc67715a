using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Home;

/// <summary>Finds the cases that are on the desk of a person, the longest waiting first.</summary>
public sealed class DeskCases(TakanDb db)
{
    private static readonly CaseState[] AtTheWindow = [CaseState.Registered, CaseState.Returned, CaseState.ReviewReturned, CaseState.Accepted, CaseState.Informed, CaseState.Committed];

    // An officer who was fixed stays, also while the case is on its way back from the visit to video (HC-43).
    private static readonly CaseState[] WithTheOfficer = [CaseState.Accepted, CaseState.Informed, CaseState.Consented, CaseState.Inspecting, CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed, CaseState.OnSite];

    // To be visited, and nobody took it up before: the lead sees to it.
    private static readonly IReadOnlyList<CaseState> ToBeVisited = CaseProcess.Table.StatesOf(CaseCommand.AgreeVisit);
    private static readonly IReadOnlyList<CaseState> InReview = CaseProcess.Table.StatesOf(CaseCommand.HandOver);
    private static readonly IReadOnlyList<CaseState> WithResult = CaseProcess.Table.StatesOf(CaseCommand.Conclude);

    public async Task<IReadOnlyList<CaseId>> OfAsync(StaffActor staff, int most, CancellationToken cancellationToken)
    {
        // One question for each state: each walks its own index, and none reads the cases that are long over.
        var waiting = Piles(staff).Select(pile => pile.OrderBy(row => row.StateSince).Select(row => new { row.Id, row.StateSince }).Take(most)).ToList();
        if (waiting.Count == 0) return [];
        var rows = await waiting.Aggregate((one, other) => one.Union(other)).OrderBy(row => row.StateSince).Take(most).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.Id);
    }

    private IEnumerable<IQueryable<Case>> Piles(StaffActor staff)
    {
        var (inspects, me) = (staff.Is(Role.Inspector) || staff.Is(Role.CentreLead), staff.Id);
        if (staff.Is(Role.WindowClerk))
            foreach (var pile in Of(staff, AtTheWindow, _ => true)) yield return pile;
        if (staff.Is(Role.ApprovingOfficer))
        {
            foreach (var pile in Of(staff, InReview, _ => true)) yield return pile;
            foreach (var pile in Of(staff, WithResult, row => row.HandedBackAt != null && row.ResultTakenOverAt == null)) yield return pile;
        }

        if (staff.Is(Role.CentreLead))
            foreach (var pile in Of(staff, ToBeVisited, row => row.ResponsibleOfficer == null)) yield return pile;
        if (!inspects) yield break;
        // From the result to the conclusion, but for what lies with the section that decides.
        foreach (var pile in Of(staff, WithResult, row => (row.HandedBackAt == null || row.ResultTakenOverAt != null) && row.ResponsibleOfficer == me)) yield return pile;
        foreach (var pile in Of(staff, WithTheOfficer, row => row.ResponsibleOfficer == me
            || db.VisitsOfCases().Deciding().Any(held => held.CaseId == row.Id && held.Visit.Team.Any(member => member.StaffId == me)))) yield return pile;
    }

    private IEnumerable<IQueryable<Case>> Of(StaffActor staff, IEnumerable<CaseState> states, Expression<Func<Case, bool>> which) =>
        states.Select(state => db.Set<Case>().AsNoTracking().Where(row => row.BureauId == staff.BureauId && row.State == state).Where(which));
}
