using Microsoft.Extensions.Localization;
using Takan.Law.Calendar;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Catalog;

/// <summary>A paper that runs out, and what its profile leaves to be confirmed: the system administrator answers for the folder.</summary>
public sealed class ProfileDuties(Profiles profiles, IStringLocalizer words, TimeProvider clock) : IDuties
{
    private const int NoticeDays = 60;

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.SystemAdministrator)) return [];
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        return [.. Validity(profile), .. Findings(profile)];
    }

    private IEnumerable<DeskItem> Validity(Profile profile)
    {
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        if (ProfileValidity.LastDay(profile.Bureau.Paper) is not { } until || until.AddDays(-NoticeDays) > today) yield break;
        yield return until < today
            ? DeskItem.Duty(ChipKind.Bad, words["已到期"], words["工作方案"], words["{0} 的试行期已于 {1} 届满，请确认是否续期或废止。", profile.Bureau.Paper.Number, until.FullDay()], words["登记续期"], Links.Profile, "DL-35")
            : DeskItem.Duty(ChipKind.Wait, words["将到期"], words["工作方案"], words["{0} 的试行期到 {1} 届满。", profile.Bureau.Paper.Number, until.FullDay()], words["登记续期"], Links.Profile, "DL-35");
    }

    private IEnumerable<DeskItem> Findings(Profile profile)
    {
        if (ProfileCheck.Findings(profile) is not [var first, ..] findings) yield break;
        yield return DeskItem.Duty(
            ChipKind.Wait, words["待核"], words["工作方案"],
            words["还有 {0} 处要核实或者填写。第一处：{1}", findings.Count, Language.IsEnglish ? first.English : first.Words],
            words["去核实"], Links.Profile, first.Rule);
    }
}
