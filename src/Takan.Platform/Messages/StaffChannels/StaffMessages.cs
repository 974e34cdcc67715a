using Microsoft.EntityFrameworkCore;
using Takan.Law.Messages;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Platform.Messages;

/// <summary>Tells a member of staff by the ways that the person chose, inside the act that is told.</summary>
public sealed class StaffMessages(TakanDb db, Outbox outbox, KeyRing keys, PublicAddress address)
{
    /// <param name="key">Says that two messages are one.</param>
    public async Task TellAsync(
        Act act, Guid staffId, SmsTemplate template, string key, IReadOnlyDictionary<string, string> variables, DateTime notBefore, CancellationToken cancellationToken)
    {
        if (await db.Set<StaffChannels>().AsNoTracking().SingleOrDefaultAsync(row => row.StaffId == staffId, cancellationToken) is not { } channels) return;
        if (channels.BySms && channels.Phone(keys) is { } phone)
            await outbox.EnqueueAsync(act, new SmsMessage { BureauId = channels.BureauId, IdempotencyKey = key + "/sms", NotBefore = notBefore, Template = template, Phone = phone, Variables = variables }, cancellationToken);
        if (channels.ByMail && channels.Mail(keys) is { } mail)
            await outbox.EnqueueAsync(act, new EmailMessage
            {
                BureauId = channels.BureauId,
                IdempotencyKey = key + "/mail",
                NotBefore = notBefore,
                To = mail,
                Subject = template.Title.Chinese,
                Text = template.Render(variables, address.Site) + "\n" + address.Of("/"),
            }, cancellationToken);
    }
}
