using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Messages;

/// <summary>An administrator tries a message again that had been given up.</summary>
public sealed class SendAgain(TakanDb db, Acts acts, CurrentActor current, OutboxBell bell)
{
    public static readonly Refusal NotGivenUp = new("TK-MSG-1", "这条消息还在发送或已经发出，不用重发。", "This message is on its way or has gone; it need not be sent again.");

    private static readonly MessageState[] GivenUp = [MessageState.Failed, MessageState.NoProvider];

    public async Task<Outcome<OutboxMessage>> RunAsync(Guid messageId, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var message = await db.Set<OutboxMessage>().SingleOrDefaultAsync(row => row.Id == messageId && row.BureauId == current.Staff.BureauId, cancellationToken);
        if (message is null) return AccessDecision.NotYours;
        if (!GivenUp.Contains(message.State)) return NotGivenUp;
        message.State = MessageState.Waiting;
        message.NextAttemptAt = act.Now;
        act.Record(LogStream.OfUnit(message.BureauId), "message-sent-again", Audience.Supervision, new JsonObject { ["message"] = message.Id.ToString() });
        act.AfterCommit(bell.Ring);
        await act.CommitAsync(cancellationToken);
        return message;
    }
}
