using System.Collections.Concurrent;

namespace Takan.Evidence.Crash;

/// <summary>
/// Brings every continuation back to the calling thread: strace counts system calls by thread, so only then is the n-th
/// call of one run the n-th of the next.
/// </summary>
public sealed class OneThread : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Act, object? State)> waiting = [];

    public static int Run(Func<Task<int>> program)
    {
        var thread = new OneThread();
        SetSynchronizationContext(thread);
        var running = program();
        _ = running.ContinueWith(_ => thread.waiting.CompleteAdding(), TaskScheduler.Default);
        foreach (var (act, state) in thread.waiting.GetConsumingEnumerable()) act(state);
        return running.IsCompletedSuccessfully ? running.Result : throw running.Exception!;
    }

    public override void Post(SendOrPostCallback d, object? state) => waiting.Add((d, state));
}
