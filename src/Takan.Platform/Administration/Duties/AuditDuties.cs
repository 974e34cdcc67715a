using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Log;

namespace Takan.Platform.Administration;

/// <summary>What an audit administrator looks at: the chain, and what happened in the last week that should be looked at.</summary>
public sealed class AuditDuties(TakanDb db, CheckStream check, EventBook book, IStringLocalizer words, TimeProvider clock) : IDuties
{
    private const int Days = 7;
    private const string Page = "/audit";

    // Each is rare, and each is where misuse would show first.
    private static readonly string[] WorthALook =
        ["staff-locked", "sign-in-failed", "second-factor-reset", "password-link-sent", "role-granted", "administrator-appointed", "account-enabled", "seal-key-made", "seal-key-exported"];

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.AuditAdministrator)) return [];
        var stream = LogStream.OfUnit(staff.BureauId);
        return [.. await BrokenAsync(stream, cancellationToken), .. await RecentAsync(stream, cancellationToken)];
    }

    private async Task<IEnumerable<DeskItem>> BrokenAsync(LogStream stream, CancellationToken cancellationToken) =>
        (await check.RunAsync(stream, cancellationToken)).Findings.Count == 0
            ? []
            : [DeskItem.Duty(ChipKind.Bad, words["链条不完整"], words["审计日志"], words["本局的日志与承诺不一致，请马上核对。"], words["查看"], Page)];

    private async Task<IEnumerable<DeskItem>> RecentAsync(LogStream stream, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var counts = await db.Set<LogEntry>().Where(entry => entry.Stream == stream.Name && entry.At >= since && WorthALook.Contains(entry.Kind))
            .GroupBy(entry => entry.Kind).Select(same => new { Kind = same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
        return WorthALook.Join(counts, kind => kind, found => found.Kind, (kind, found) => DeskItem.Duty(
            ChipKind.Plain, words["近 7 天"], Title(kind), words["{0} 次，请核对是否都有来由。", found.Count], words["查看"], $"{Page}?Kind={kind}"));
    }

    private string Title(string kind) => Words.RefusalWords.Say(book.Say(kind, null)).TrimEnd('：', ':', ' ');
}
