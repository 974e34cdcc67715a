using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;

namespace Takan.Casework.Group;

/// <summary>Tells the business section which notices wait for people to be named.</summary>
public sealed class NoticeDuties(TakanDb db, IStringLocalizer words) : IDuties
{
    private const int MostRows = 10;
    private static readonly IReadOnlyList<InspectionState> BeforeTheRoom = [.. InspectionProcess.Table.StatesOf(InspectionCommand.AssignTeam), .. InspectionProcess.Table.StatesOf(InspectionCommand.ArrangeVisit).Where(state => state.IsAppointed())];

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.ApprovingOfficer)) return [];
        var rows = await (
            from notice in db.Set<BusinessNotice>()
            where notice.BureauId == staff.BureauId && notice.State == BusinessNoticeState.Sent
                && db.Set<Inspection>().Any(visit => visit.Id == notice.InspectionId && BeforeTheRoom.Contains(visit.State))
            orderby notice.Due
            select new { notice.InspectionId, notice.Need, notice.Due }).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(one => DeskItem.Duty(
            ChipKind.Do, words["待派人"], words["派人参加勘验"], one.Need ?? "", words["派人"], Links.Group(one.InspectionId), rule: "LJ-19")
            with { Due = one.Due is { } day ? ChinaTime.Utc(day, TimeOnly.MaxValue) : null })];
    }
}
