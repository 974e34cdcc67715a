using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Takan.Platform.Database;
using Takan.Platform.Keys;

namespace Takan.Platform.Messages;

/// <summary>
/// Sends what is due. A message is claimed in the database before it is sent and settled after, so that two nodes never send one;
/// one whose node died in between is looked up at the provider first.
/// </summary>
public sealed class OutboxDelivery(TakanDb db, KeyRing keys, IEnumerable<IMessageSender> senders, IEnumerable<IReminderCheck> checks, DemoMode demo, TimeProvider clock, ILogger<OutboxDelivery> log)
{
    private const int Batch = 20;

    // The last one is given up after about a day.
    private static readonly TimeSpan[] BackOff =
        [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12)];

    private static readonly TimeSpan OneAttempt = TimeSpan.FromSeconds(60);

    // Longer than an attempt can take: then its node is gone.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(3);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>How many were handled.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var due = await db.Set<OutboxMessage>().AsNoTracking()
            .Where(message => (message.State == MessageState.Waiting || message.State == MessageState.Sending) && message.NextAttemptAt <= now)
            .OrderBy(message => message.NextAttemptAt).ThenBy(message => message.CreatedAt).ThenBy(message => message.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var message in due)
        {
            if (await ClaimAsync(message, now, cancellationToken)) await HandleAsync(message, cancellationToken);
        }

        return due.Count;
    }

    private async Task<bool> ClaimAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) =>
        await db.Set<OutboxMessage>()
            .Where(row => row.Id == message.Id && row.State == message.State && row.NextAttemptAt == message.NextAttemptAt)
            .ExecuteUpdateAsync(row => row
                .SetProperty(sent => sent.State, MessageState.Sending)
                .SetProperty(sent => sent.Attempts, sent => sent.Attempts + 1)
                .SetProperty(sent => sent.NextAttemptAt, now + Abandoned), cancellationToken) == 1;

    private async Task HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        // A message found in Sending was left by a node that died; one that was tried before may have gone unseen.
        var mayHaveGone = message.State == MessageState.Sending || message.Attempts > 0;
        var attempts = message.Attempts + 1;
        var sender = senders.FirstOrDefault(candidate => candidate.Channel == message.Channel);
        if (message.ExpiresAt < Now || !await StandsAsync(message, cancellationToken)) await SettleAsync(message, MessageState.Expired, null, null, cancellationToken);
        else if (sender is null) await SettleAsync(message, demo.Enabled ? MessageState.ShownInDemo : MessageState.NoProvider, null, null, cancellationToken);
        else await SendAsync(sender, message, attempts, mayHaveGone, cancellationToken);
    }

    private async Task<bool> StandsAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        checks.FirstOrDefault(check => check.Kinds.Contains(message.Kind)) is not { } check || await check.StandsAsync(message, cancellationToken);

    private async Task SendAsync(IMessageSender sender, OutboxMessage message, int attempts, bool mayHaveGone, CancellationToken cancellationToken)
    {
        var result = await AttemptAsync(sender, message, mayHaveGone, cancellationToken);
        if (result.Taken)
        {
            await SettleAsync(message, MessageState.Sent, result.Receipt, null, cancellationToken);
            return;
        }

        log.LogWarning("Message {Id} ({Kind}) was not sent at attempt {Attempt}: {Error}", message.Id, message.Kind, attempts, result.Error);
        if (result.ForGood || attempts > BackOff.Length) await SettleAsync(message, MessageState.Failed, null, result.Error, cancellationToken);
        else await SettleAsync(message, MessageState.Waiting, null, result.Error, cancellationToken, Now + (result.Pause ?? BackOff[attempts - 1]));
    }

    private async Task<SendResult> AttemptAsync(IMessageSender sender, OutboxMessage message, bool mayHaveGone, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(OneAttempt);
        try
        {
            return await sender.SendAsync(message, MessageContent.Open(keys, message), mayHaveGone, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SendResult.Again("no answer within a minute");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or AuthenticationException or JsonException)
        {
            return SendResult.Again(failure.Message);
        }
    }

    private Task SettleAsync(OutboxMessage message, MessageState state, string? receipt, string? error, CancellationToken cancellationToken, DateTime? again = null)
    {
        var now = Now;
        var sentAt = state == MessageState.Sent ? now : message.SentAt;
        var shortError = error is { Length: > OutboxMessage.ErrorLength } ? error[..OutboxMessage.ErrorLength] : error;
        return db.Set<OutboxMessage>().Where(row => row.Id == message.Id).ExecuteUpdateAsync(row => row
            .SetProperty(settled => settled.State, state)
            .SetProperty(settled => settled.Receipt, receipt)
            .SetProperty(settled => settled.LastError, shortError)
            .SetProperty(settled => settled.SentAt, sentAt)
            .SetProperty(settled => settled.NextAttemptAt, again ?? now), cancellationToken);
    }
}
