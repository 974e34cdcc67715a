using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using Takan.Platform.Words;

namespace Takan.Platform.Administration;

/// <summary>What a security administrator sees to: accounts that are not ready or locked, people without a role, the signing key's backup.</summary>
public sealed class SecurityDuties(TakanDb db, IStringLocalizer words, TimeProvider clock) : IDuties
{
    private const string PeoplePath = "/administration/people";
    private const string KeysPath = "/administration/keys";

    private static readonly Role[] Needed = [Role.WindowClerk, Role.Inspector, Role.CentreLead];

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.SecurityAdministrator)) return [];
        var people = (await StaffQueries.ListAsync(db, staff.BureauId, cancellationToken)).Where(person => !person.Disabled).ToList();
        return [.. people.Where(person => person.Id != staff.Id).Select(OfPerson).OfType<DeskItem>(), .. Missing(people), .. await BackupAsync(staff, cancellationToken)];
    }

    /// <summary>Posts without which no case gets from the window to its result.</summary>
    private IEnumerable<DeskItem> Missing(IReadOnlyList<StaffAccount> people) => Needed
        .Where(role => !people.Any(person => person.Roles.Any(grant => grant.Role == role)))
        .Select(role => DeskItem.Duty(ChipKind.Do, words["缺人"], RoleWords.Of(role).Say(), words["还没有人担任，办件走不到头。先添加人员，再点名字定岗位。"], words["添加人员"], PeoplePath));

    private DeskItem? OfPerson(StaffAccount person)
    {
        var href = $"{PeoplePath}/{person.Id}";
        if (person.LockoutEnd > clock.GetUtcNow())
            return DeskItem.Duty(ChipKind.Do, words["已锁定"], person.DisplayName, words["连续输错密码或动态码，账号暂时锁定。核实是本人后可以解除。"], words["处理"], href);
        if (person.PasswordHash is null)
            return DeskItem.Duty(ChipKind.Wait, words["未设密码"], person.DisplayName, words["还没有用链接设置密码，不能登录。"], words["看账号"], href);
        if (!person.TwoFactorEnabled)
            return DeskItem.Duty(ChipKind.Wait, words["未设动态码"], person.DisplayName, words["还没有绑定动态码，下次登录时绑定。"], words["看账号"], href);
        return person.Roles.Count == 0
            ? DeskItem.Duty(ChipKind.Do, words["待定岗"], person.DisplayName, words["还没有岗位，登录后什么也看不到。"], words["定岗位"], href)
            : null;
    }

    /// <summary>A key that exists on one machine only dies with it, and with it the bureau's name on new seals.</summary>
    private async Task<IEnumerable<DeskItem>> BackupAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var key = await db.Set<SealKey>().Where(row => row.BureauId == staff.BureauId && row.RetiredAt == null).Select(row => row.KeyId).SingleOrDefaultAsync(cancellationToken);
        if (key is null) return [];
        var stream = LogStream.OfUnit(staff.BureauId).Name;
        var exported = await (
            from entry in db.Set<LogEntry>()
            where entry.Stream == stream && entry.Kind == "seal-key-exported"
            join body in db.Set<LogBody>() on new { entry.Stream, entry.Number } equals new { body.Stream, body.Number }
            select body.Json).AnyAsync(json => json.Contains(key), cancellationToken);
        return exported ? [] : [DeskItem.Duty(ChipKind.Do, words["待备份"], words["签名密钥"], words["正在使用的签名密钥还没有导出过备份。"], words["去备份"], KeysPath)];
    }
}
