using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;

namespace Takan.Casework.Scheduling;

/// <summary>Tells the county office which larger teams wait for its agreement.</summary>
public sealed class LargerTeamDuties(TakanDb db, IStringLocalizer words) : IDuties
{
    private const int MostRows = 10;
    private static readonly IReadOnlyList<InspectionState> BeforeTheTeam = [.. InspectionProcess.Table.StatesOf(InspectionCommand.AssignTeam), .. InspectionProcess.Table.StatesOf(InspectionCommand.ArrangeVisit).Where(state => state.IsAppointed())];
    private static readonly IReadOnlyList<LargerTeamState> Waiting = LargerTeamProcess.Table.StatesOf(LargerTeamCommand.Agree);

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.CountyOffice)) return [];
        var rows = await (
            from filing in db.Set<LargerTeam>()
            where filing.BureauId == staff.BureauId && Waiting.Contains(filing.State) && filing.FiledBy != staff.Id
                && db.Set<Inspection>().Any(visit => visit.Id == filing.InspectionId && BeforeTheTeam.Contains(visit.State))
            orderby filing.FiledAt
            select new { filing.InspectionId, filing.Reason }).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(one => DeskItem.Duty(
            ChipKind.Do, words["待同意"], words["加派踏勘人员"], one.Reason, words["看报备"], Links.Inspection(one.InspectionId, "larger-team"), rule: "TJ-34"))];
    }
}
