using Takan.Law;

namespace Takan.Platform.Access;

/// <summary>The right to an answer that runs on. It ends when the right is taken away, not only when the reader leaves.</summary>
public sealed class StandingRight : IAsyncDisposable
{
    private readonly CancellationTokenSource lasting;
    private readonly Task watching;

    /// <param name="untilGone">Completes with the refusal once the right is gone; stops when told.</param>
    /// <param name="stop">The reader left, or the server stops.</param>
    public StandingRight(Func<CancellationToken, Task<Refusal>> untilGone, params CancellationToken[] stop)
    {
        lasting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        watching = WatchAsync(untilGone);
    }

    /// <summary>Cancelled when there is nobody to answer any more: the right is gone, or the reader.</summary>
    public CancellationToken Lasts => lasting.Token;

    /// <summary>Why the right is gone; null when it was not the right that ended.</summary>
    public Refusal? Gone { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await lasting.CancelAsync();
        await watching;
        lasting.Dispose();
    }

    private async Task WatchAsync(Func<CancellationToken, Task<Refusal>> untilGone)
    {
        try
        {
            Gone = await untilGone(lasting.Token);
            await lasting.CancelAsync();
        }
        catch (OperationCanceledException) when (lasting.IsCancellationRequested)
        {
            // The reader left first.
        }
    }
}
