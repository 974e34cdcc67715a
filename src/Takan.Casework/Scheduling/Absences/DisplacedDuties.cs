using Microsoft.Extensions.Localization;
using Takan.Law.Diaries;
using Takan.Platform.Access;
using Takan.Platform.Layout;

namespace Takan.Casework.Scheduling;

/// <summary>Tells the lead on the home page what a leave has come over.</summary>
public sealed class DisplacedDuties(Displaced displaced, IStringLocalizer words) : IDuties
{
    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.CentreLead)) return [];
        var found = (await displaced.FindAsync(staff.BureauId, null, cancellationToken)).Select(one => one.InspectionId).Distinct().Count();
        return found == 0 ? [] :
        [
            DeskItem.Duty(ChipKind.Do, words["要改约"], words["日程"], words["{0} 场踏勘的人员那时休假或外出，请改约或换人。", found], words["去看"], Links.Absences, rule: ClashKind.Away.Rule()),
        ];
    }
}
