namespace Takan.Platform.Messages;

/// <summary>What became of an attempt.</summary>
/// <param name="Receipt">The provider's number for it, when it took the message.</param>
/// <param name="Error">Why not. Never contains the content.</param>
/// <param name="ForGood">Trying again is of no use.</param>
/// <param name="Pause">The provider takes nothing for so long; null: as usual.</param>
public sealed record SendResult(string? Receipt, string? Error = null, bool ForGood = false, TimeSpan? Pause = null)
{
    public bool Taken => Error is null;

    public static SendResult Again(string error) => new(null, error);

    public static SendResult After(TimeSpan pause, string error) => new(null, error, Pause: pause);

    public static SendResult Never(string error) => new(null, error, ForGood: true);
}

/// <summary>The seam to a provider of one channel.</summary>
public interface IMessageSender
{
    MessageChannel Channel { get; }

    /// <param name="mayHaveGone">An earlier attempt ended without an answer: look before sending twice.</param>
    Task<SendResult> SendAsync(OutboxMessage message, MessageContent content, bool mayHaveGone, CancellationToken cancellationToken);
}

/// <summary>A provider that can say what arrived.</summary>
public interface IDeliveryReports
{
    /// <returns>True arrived, false failed, null not known yet.</returns>
    Task<bool?> HasArrivedAsync(OutboxMessage message, MessageContent content, CancellationToken cancellationToken);
}
