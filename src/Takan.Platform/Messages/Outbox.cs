using Microsoft.EntityFrameworkCore;
using Takan.Law.Messages;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Platform.Messages;

/// <summary>Puts messages on their way inside an act: they exist if and only if the act does.</summary>
public sealed class Outbox(TakanDb db, KeyRing keys, OutboxBell bell, PublicAddress address)
{
    /// <summary>Does nothing when a message with this key is on its way already.</summary>
    public async Task EnqueueAsync(Act act, Message message, CancellationToken cancellationToken)
    {
        if (await db.Set<OutboxMessage>().AnyAsync(row => row.IdempotencyKey == message.IdempotencyKey, cancellationToken)
            || db.Set<OutboxMessage>().Local.Any(row => row.IdempotencyKey == message.IdempotencyKey))
            return;
        var (channel, kind, tail, content) = Describe(message);
        db.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(),
            BureauId = message.BureauId,
            CaseId = message.CaseId,
            Channel = channel,
            Kind = kind,
            IdempotencyKey = message.IdempotencyKey,
            ContentCipher = content.Seal(keys, message.BureauId),
            RecipientTail = tail,
            CreatedAt = act.Now,
            NextAttemptAt = message.NotBefore ?? act.Now,
            ExpiresAt = message.ExpiresAt,
        });
        act.AfterCommit(bell.Ring);
    }

    private (MessageChannel Channel, string Kind, string Tail, MessageContent Content) Describe(Message message)
    {
        switch (message)
        {
            case SmsMessage sms:
                var variables = SmsRules.Fit(sms.Template, sms.Variables);
                return (MessageChannel.Sms, sms.Template.Code, "****" + sms.Phone[^4..],
                    new(sms.Phone, sms.Template.Render(variables, address.Site), Variables: variables, ProviderTemplate: sms.Template.ProviderCode));
            case EmailMessage mail:
                return (MessageChannel.Mail, "mail", Masked(mail.To), new(mail.To, mail.Text, mail.Subject, Attachments: mail.Attachments));
            case RobotMessage robot:
                return (robot.Robot.Channel, "digest", robot.Robot.Name, new(robot.Robot.Id.ToString("D"), robot.Text, robot.Title));
            default:
                throw new ArgumentOutOfRangeException(nameof(message));
        }
    }

    private static string Masked(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var domain = address[(at + 1)..];
        return address[0] + "***@" + (domain.Length <= 30 ? domain : domain[^30..]);
    }
}

/// <summary>Wakes the delivery of this node; other nodes look for themselves.</summary>
public sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim bell = new(0);

    public void Ring() => bell.Release();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => bell.WaitAsync(atMost, cancellationToken);

    public void Dispose() => bell.Dispose();
}
