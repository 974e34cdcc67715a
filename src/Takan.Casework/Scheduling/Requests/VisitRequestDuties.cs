using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Scheduling;

/// <summary>Tells who inspects which requests wait for an answer, and which trials and guidance they hold.</summary>
public sealed class VisitRequestDuties(TakanDb db, IStringLocalizer words) : IDuties
{
    private const int MostRows = 10;
    private static readonly InspectionState[] Ahead = [.. Enum.GetValues<InspectionState>().Where(state => state.AdviceIsAhead())];

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!CaseworkPermissions.Of(CaseworkPermissions.AnswerVisit).Roles.Any(staff.Is)) return [];
        var waiting = await (
            from request in db.Set<VisitRequest>()
            where request.BureauId == staff.BureauId && request.State == VisitRequestState.Asked
            join row in db.Set<Case>() on request.CaseId equals row.Id
            orderby request.AskedAt
            select new { request.Id, request.Kind, request.Wish, row.EntityName }).Take(MostRows).ToListAsync(cancellationToken);
        var held = await db.Set<Inspection>().AsNoTracking()
            .Where(visit => visit.BureauId == staff.BureauId && Ahead.Contains(visit.State) && visit.Team.Any(member => member.StaffId == staff.Id))
            .OrderBy(visit => visit.AppointmentAt).Take(MostRows).ToListAsync(cancellationToken);
        return
        [
            .. waiting.Select(one => DeskItem.Duty(ChipKind.Do, words["待答复"], $"{one.Kind.Name().Say()} · {one.EntityName}", one.Wish, words["答复"], Links.VisitRequest(one.Id), rule: "LT-45")),
            .. held.Select(visit => DeskItem.Duty(ChipKind.Plain, visit.Kind.Name().Say(), visit.Kind.Badge().Say(), words["{0} 开始。", visit.AppointmentAt!.Value.DayAndClock()], words["进踏勘室"], Links.Room(visit.Id))
                with { Due = visit.AppointmentAt }),
        ];
    }
}
