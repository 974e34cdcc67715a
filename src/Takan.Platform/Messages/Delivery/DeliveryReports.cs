using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;
using Takan.Platform.Database;
using Takan.Platform.Keys;

namespace Takan.Platform.Messages;

/// <summary>Asks the providers what became of what they took.</summary>
public sealed class DeliveryReports(TakanDb db, KeyRing keys, IEnumerable<IMessageSender> senders, TimeProvider clock, ILogger<DeliveryReports> log) : IJob
{
    public const string Name = "delivery-reports";
    private const int Batch = 100;
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AskFor = TimeSpan.FromHours(48);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - AskFor;
        foreach (var sender in senders)
        {
            if (sender is not IDeliveryReports reports) continue;
            var asked = db.Set<OutboxMessage>().Where(message => message.Channel == sender.Channel && message.State == MessageState.Sent && message.SentAt > since);
            // Round after round another hundred: those that never get an answer do not keep the others from theirs.
            var rounds = Math.Max(1, (await asked.CountAsync(cancellationToken) + Batch - 1) / Batch);
            var open = await asked.OrderBy(message => message.SentAt).ThenBy(message => message.Id)
                .Skip((int)(now.Ticks / Every.Ticks % rounds) * Batch).Take(Batch).ToListAsync(cancellationToken);
            foreach (var message in open) await AskAsync(reports, message, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AskAsync(IDeliveryReports reports, OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var arrived = await reports.HasArrivedAsync(message, MessageContent.Open(keys, message), cancellationToken);
            if (arrived is not null) message.State = arrived.Value ? MessageState.Delivered : MessageState.Failed;
            if (arrived is false) message.LastError = "the carrier did not deliver it";
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "The provider did not say what became of message {Id}", message.Id);
        }
    }
}
