using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Delivery;

/// <summary>Tells those who give out results what is ready, what is long under way, and who has not chosen: each with rows of its own, so that none hides another.</summary>
public sealed class DeliveryDuties(TakanDb db, TimeProvider clock, IStringLocalizer words) : IDuties
{
    private const int MostRows = 20;

    // No paper sets it: by then a parcel has arrived, and who reads messages has read this one.
    private const int DaysUnderWay = 7;

    private static readonly IReadOnlyList<DeliveryState> ToBeGivenOut = DeliveryProcess.Table.StatesOf(DeliveryCommand.ChooseWay);
    private static readonly IReadOnlyList<DeliveryState> UnderWay = DeliveryProcess.Table.StatesOf(DeliveryCommand.Confirm);

    private sealed record Waiting(CaseId Id, string Number, string EntityName, DeliveryState State, DeliveryWay? Way);

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!CaseworkPermissions.Of(CaseworkPermissions.Deliver).Roles.Any(staff.Is)) return [];
        var longAgo = clock.GetUtcNow().UtcDateTime.AddDays(-DaysUnderWay);
        Task<List<Waiting>> Read(IReadOnlyList<DeliveryState> states, Expression<Func<ResultDelivery, bool>> which) => ReadAsync(staff, states, which, cancellationToken);
        return
        [
            .. (await Read(ToBeGivenOut, row => row.Way != null)).Select(one =>
                Duty(one, ChipKind.Do, words["待发放"], words["{0} 已办结，请发放结果：{1}。", one.Number, one.Way!.Value.Name().Say()], words["发放"])),
            .. (await Read(UnderWay, row => row.GivenOutAt < longAgo)).Select(one => Duty(one, ChipKind.Do, words["待核实"],
                one.State == DeliveryState.Posted
                    ? words["{0} 寄出超过 {1} 天，还没有签收。请查快递；签收、退件请登记。", one.Number, DaysUnderWay]
                    : words["{0} 送到手机超过 {1} 天，申请人还没有确认。请打电话核实；收到的请登记，打不开的请撤回重送。", one.Number, DaysUnderWay],
                words["核实"])),
            .. (await Read(ToBeGivenOut, row => row.Way == null)).Select(one =>
                Duty(one, ChipKind.Wait, words[one.State == DeliveryState.CameBack ? "邮件退回" : "等申请人选"], words["{0} 等申请人选送达方式。", one.Number], words["看送达"])),
        ];
    }

    private Task<List<Waiting>> ReadAsync(StaffActor staff, IReadOnlyList<DeliveryState> states, Expression<Func<ResultDelivery, bool>> which, CancellationToken cancellationToken) => (
        from delivery in db.Set<ResultDelivery>().AsNoTracking().Where(which)
        join row in db.Set<Case>().AsNoTracking() on delivery.CaseId equals row.Id
        where delivery.BureauId == staff.BureauId && states.Contains(delivery.State) && row.State == CaseState.Concluded
        orderby row.StateSince
        select new Waiting(row.Id, row.Number, row.EntityName, delivery.State, delivery.Way)).Take(MostRows).ToListAsync(cancellationToken);

    private static DeskItem Duty(Waiting one, ChipKind kind, string chip, string sentence, string act) =>
        DeskItem.Duty(kind, chip, one.EntityName, sentence, act, Links.Case(one.Id, "delivery"), rule: "LJ-15");
}
