using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Messages;
using Takan.Platform.Words;

namespace Takan.Platform.Administration;

/// <summary>What a system administrator sees to: posts that stand empty, messages that did not go, the machine itself.</summary>
public sealed class SystemDuties(TakanDb db, HealthCheckService health, SmsService sms, IStringLocalizer words) : IDuties
{
    private const string PostsPath = "/administration/administrators";
    private const string MessagesPath = "/administration/messages";

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!staff.Is(Role.SystemAdministrator)) return [];
        return [.. await FaultsAsync(cancellationToken), .. Sms(), .. await PostsAsync(staff, cancellationToken), .. await MessagesAsync(staff, cancellationToken)];
    }

    private async Task<IEnumerable<DeskItem>> FaultsAsync(CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        return report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => DeskItem.Duty(
            entry.Value.Status == HealthStatus.Unhealthy ? ChipKind.Bad : ChipKind.Wait, words["异常"], words["系统状态"],
            HealthWords.Of(entry.Key).Say()));
    }

    /// <summary>Before the first case, and not when its applicant waits for a code.</summary>
    private IEnumerable<DeskItem> Sms() => sms.IsThere
        ? []
        : [DeskItem.Duty(ChipKind.Do, words["待配置"], words["短信服务"], words["还没有配置短信服务商：申请人收不到验证码，打不开办件。配置办法见《运维手册》。"], words["看消息"], MessagesPath)];

    private async Task<IEnumerable<DeskItem>> PostsAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var empty = new List<DeskItem>();
        foreach (var post in RoleWords.AdministratorPosts)
            if (!await StaffQueries.IsHeldAsync(db, staff.BureauId, post, cancellationToken))
                empty.Add(DeskItem.Duty(ChipKind.Do, words["待任命"], RoleWords.Of(post).Say(), words["这个岗位空缺。三员由三个人担任，互相制约。"], words["任命"], PostsPath));
        return empty;
    }

    private async Task<IEnumerable<DeskItem>> MessagesAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var stuck = await db.Set<OutboxMessage>().Where(message => message.BureauId == staff.BureauId
            && (message.State == MessageState.Failed || message.State == MessageState.NoProvider)).CountAsync(cancellationToken);
        return stuck == 0 ? [] : [DeskItem.Duty(ChipKind.Do, words["待处理"], words["消息发送"], words["{0} 条短信或邮件没有发出去。", stuck], words["看消息"], MessagesPath)];
    }
}
