using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Reminders;

/// <summary>On the home page of whoever leads: for which cases the unit has still to choose people and time (TJ-17).</summary>
public sealed class UnitDuties(UnitArrears arrears, IStringLocalizer words) : IDuties
{
    private const int MostRows = 10;

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.CentreLead)) return [];
        var late = await arrears.OfAsync(staff.BureauId, cancellationToken);
        return [.. late.Cases.Where(one => one.Heads.Contains(staff.Id)).Take(MostRows).Select(one => DeskItem.Duty(
            ChipKind.Wait, words["没定人员时间"], one.Matter, words["{0}：从 {1} 等到现在，超过 {2} 个工作日。", one.Number, one.Since.ShanghaiDate().Day(), late.Days],
            words["看办件"], Links.Case(one.Id), rule: "TJ-17"))];
    }
}
