using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Takan.Visits.Rooms.Media;

/// <summary>A sequence that gives a null whenever nothing has come for a while.</summary>
sealed class Beating<T>(IAsyncEnumerable<T> source, TimeSpan beat, TimeProvider time)
    where T : class
{
    public async IAsyncEnumerable<T?> Read([EnumeratorCancellation] CancellationToken stop)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var items = Channel.CreateBounded<T>(1);
        var pump = Pump(items.Writer, reading.Token);
        try
        {
            while (await Next(items.Reader, stop) is { } more)
            {
                if (more)
                    while (items.Reader.TryRead(out var item))
                        yield return item;
                else
                    yield return null;
            }
        }
        finally
        {
            await reading.CancelAsync();
            await pump;
        }
    }

    /// <returns>True: something came; false: the beat passed; null: the end.</returns>
    private async Task<bool?> Next(ChannelReader<T> items, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = time.CreateTimer(_ => waiting.Cancel(), null, beat, Timeout.InfiniteTimeSpan);
        try
        {
            return await items.WaitToReadAsync(waiting.Token) ? true : null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task Pump(ChannelWriter<T> items, CancellationToken stop)
    {
        try
        {
            await foreach (var item in source.WithCancellation(stop))
                await items.WriteAsync(item, stop);
            items.Complete();
        }
        catch (OperationCanceledException)
        {
            items.TryComplete();
        }
    }
}
