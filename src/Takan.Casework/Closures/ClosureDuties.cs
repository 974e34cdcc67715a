using Microsoft.Extensions.Localization;
using Takan.Casework.Registry;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Closures;

/// <summary>On the home of who closes areas: where nobody goes now, and how many cases wait for that.</summary>
public sealed class ClosureDuties(ClosureList list, AffectedCases cases, IStringLocalizer words, TimeProvider clock) : IDuties
{
    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Holds(RegistryPermissions.Suspend)) return [];
        var items = new List<DeskItem>();
        foreach (var closure in await list.FromAsync(staff.BureauId, ChinaTime.Day(clock.GetUtcNow().UtcDateTime), cancellationToken))
        {
            var affected = await cases.OfAsync(closure, cancellationToken);
            if (affected.Count == 0) continue;
            var open = affected.Count(one => one.VideoIsOpen);
            items.Add(DeskItem.Duty(
                ChipKind.Wait, words["暂停上门"], closure.Area,
                closure.Until is { } last
                    ? words["{0} 到 {1}，{2} 件要上门的受影响：{3} 件可以改视频，{4} 件顺延。", closure.From.Day(), last.Day(), affected.Count, open, affected.Count - open]
                    : words["{0} 起，恢复时间没有定，{1} 件要上门的受影响：{2} 件可以改视频，{3} 件顺延。", closure.From.Day(), affected.Count, open, affected.Count - open],
                words["看一看"], RegistryLinks.Closure(closure.Id), "DL-03"));
        }

        return items;
    }
}
