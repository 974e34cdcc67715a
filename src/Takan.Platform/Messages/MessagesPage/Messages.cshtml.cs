using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Administration;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Web;

namespace Takan.Platform.Messages;

[StaffMay(PlatformPermissions.Messages)]
public sealed class MessagesModel(TakanDb db, CurrentActor current, SendAgain sendAgain, IEnumerable<IMessageSender> senders, TimeProvider clock) : PageModel
{
    public const string Path = "/administration/messages";

    /// <summary>The texts in force: a page of the capability that knows the bureau's own.</summary>
    public const string TextsPath = Path + "/texts";

    private const int Shown = 200;

    private readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<OutboxMessage> Messages { get; private set; } = [];

    public bool HasSms { get; } = senders.Any(sender => sender.Channel == MessageChannel.Sms);

    public bool HasMail { get; } = senders.Any(sender => sender.Channel == MessageChannel.Mail);

    public static (ChipKind Kind, string Words) Chip(MessageState state) => state switch
    {
        MessageState.Waiting => (ChipKind.Wait, "等待发送"),
        MessageState.Sending => (ChipKind.Wait, "正在发送"),
        MessageState.Sent => (ChipKind.Ok, "已发出"),
        MessageState.Delivered => (ChipKind.Ok, "已送达"),
        MessageState.Failed => (ChipKind.Bad, "发送失败"),
        MessageState.NoProvider => (ChipKind.Bad, "没有发出：未配置服务商"),
        MessageState.ShownInDemo => (ChipKind.Plain, "演示显示"),
        _ => (ChipKind.Plain, "已过时，未发"),
    };

    public bool Waits(OutboxMessage message) => message.WaitsAt(now);

    /// <summary>Of the channel, the key of its English.</summary>
    public static string Way(MessageChannel channel) => channel switch
    {
        MessageChannel.Sms => "短信",
        MessageChannel.Mail => "邮件",
        MessageChannel.DingTalk => "钉钉",
        _ => "企业微信",
    };

    public static bool CanSendAgain(MessageState state) => state is MessageState.Failed or MessageState.NoProvider;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid messageId, CancellationToken cancellationToken)
    {
        if ((await sendAgain.RunAsync(messageId, cancellationToken)).IsAllowed(out _, out var refusal)) return RedirectToPage();
        await LoadAsync(cancellationToken);
        return this.ShowAgain(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Messages = await db.Set<OutboxMessage>().AsNoTracking().Where(message => message.BureauId == bureauId)
            .OrderByDescending(message => message.CreatedAt).Take(Shown).ToListAsync(cancellationToken);
    }
}
