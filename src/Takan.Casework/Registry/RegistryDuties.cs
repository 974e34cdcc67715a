using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Law.Calendar;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Registry;

/// <summary>What the register asks of a person: applications to decide on, filed data to confirm.</summary>
public sealed class RegistryDuties(TakanDb db, Profiles profiles, SubjectsToday subjects, IStringLocalizer words, TimeProvider clock) : IDuties
{
    private const int MostRows = 10;

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken) =>
    [
        .. staff.Holds(RegistryPermissions.Consent) ? await ApplicationsAsync(staff, cancellationToken) : [],
        .. staff.Holds(RegistryPermissions.Consent) ? await LapsedPeopleAsync(staff, cancellationToken) : [],
        .. staff.Holds(RegistryPermissions.Consent) || staff.Holds(RegistryPermissions.Keep) ? await ChangedAsync(staff, cancellationToken) : [],
        .. staff.Holds(RegistryPermissions.Keep) ? await StaleAsync(staff, cancellationToken) : [],
    ];

    private async Task<IEnumerable<DeskItem>> ApplicationsAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var waiting = await db.Set<FilingChange>().AsNoTracking()
            .Where(row => row.BureauId == staff.BureauId && row.State == ChangeState.Waiting && row.AppliedBy != staff.Id)
            .OrderBy(row => row.AppliedAt).Take(MostRows)
            .Join(db.Set<Filing>(), change => change.FilingId, filing => filing.Id, (change, filing) => new { change.Id, change.Reason, filing.Title }).ToListAsync(cancellationToken);
        return waiting.Select(one => DeskItem.Duty(ChipKind.Do, words["待同意"], words["备案变更"], words["{0}申请变更：{1}", one.Title, one.Reason], words["看申请"], RegistryLinks.Application(one.Id)));
    }

    /// <summary>Whoever supervises units and people sees whose qualification has run out (TJ-52).</summary>
    private async Task<IEnumerable<DeskItem>> LapsedPeopleAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        var lapsed = await db.Set<Filing>().CountAsync(row => row.BureauId == staff.BureauId && row.Kind == FilingKind.Person && row.ValidUntil < today, cancellationToken);
        return lapsed == 0 ? [] : [DeskItem.Duty(ChipKind.Wait, words["资格过期"], FilingKind.Person.Name().Say(),
            words["{0} 名备案人员的资格已经过期，续期以前不能参加踏勘。", lapsed], words["去看看"], RegistryLinks.List(FilingKind.Person) + "&lapsed=true", rule: "TJ-52")];
    }

    /// <summary>People and matters that changed without a filing (TJ-61).</summary>
    private async Task<IEnumerable<DeskItem>> ChangedAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var items = new List<DeskItem>();
        foreach (var kind in new[] { FilingKind.Person, FilingKind.Matter })
            if (await subjects.ChangedAsync(staff.BureauId, kind, cancellationToken) is { Count: > 0 } changed)
                items.Add(DeskItem.Duty(ChipKind.Wait, words["要变更备案"], kind.Name().Say(),
                    words["{0} 条和现在的名称不一致，没有变更备案，不能用来踏勘。", changed.Count], words["去看看"], RegistryLinks.List(kind) + "&changed=true", rule: "TJ-61"));
        return items;
    }

    private async Task<IEnumerable<DeskItem>> StaleAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var rules = FilingRules.Of((await profiles.CurrentAsync(staff.BureauId, cancellationToken)).Profile);
        var before = clock.GetUtcNow().UtcDateTime.AddMonths(-rules.ConfirmMonths);
        var stale = await db.Set<Filing>().Where(row => row.BureauId == staff.BureauId && row.ConfirmedAt < before)
            .GroupBy(row => row.Kind).Select(group => new { Kind = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return stale.Select(one => DeskItem.Duty(ChipKind.Wait, words["待核对"], one.Kind.Name().Say(),
            words["{0} 条备案超过 {1} 个月没有核对。", one.Count, rules.ConfirmMonths], words["去核对"], RegistryLinks.List(one.Kind) + "&stale=true", rule: "TJ-62"));
    }
}
