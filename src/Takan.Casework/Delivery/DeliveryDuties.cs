using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Delivery;

/// <summary>Tells those who give out results which of them wait.</summary>
public sealed class DeliveryDuties(TakanDb db, IStringLocalizer words) : IDuties
{
    private const int MostRows = 20;

    private static readonly IReadOnlyList<DeliveryState> ToBeGivenOut = DeliveryProcess.Table.StatesOf(DeliveryCommand.ChooseWay);

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!CaseworkPermissions.Of(CaseworkPermissions.Deliver).Roles.Any(staff.Is)) return [];
        var rows = await (
            from delivery in db.Set<ResultDelivery>().AsNoTracking()
            join row in db.Set<Case>().AsNoTracking() on delivery.CaseId equals row.Id
            where delivery.BureauId == staff.BureauId && ToBeGivenOut.Contains(delivery.State) && row.State == CaseState.Concluded
            orderby row.StateSince
            select new { row.Id, row.Number, row.EntityName, delivery.State, delivery.Way }).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(one => one.Way is { } way
            ? DeskItem.Duty(ChipKind.Do, words["待发放"], one.EntityName, words["{0} 已办结，请发放结果：{1}。", one.Number, way.Name().Say()], words["发放"], Links.Case(one.Id, "delivery"), rule: "LJ-15")
            : DeskItem.Duty(ChipKind.Wait, words[one.State == DeliveryState.CameBack ? "邮件退回" : "等申请人选"], one.EntityName, words["{0} 等申请人选送达方式。", one.Number], words["看送达"], Links.Case(one.Id, "delivery"), rule: "LJ-15"))];
    }
}
