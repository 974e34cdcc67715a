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
        var code = 0;
        var running = RunToTheEndAsync();
        foreach (var (act, state) in thread.waiting.GetConsumingEnumerable())
            act(state);
        return running.Exception is { } error ? throw error : code;

        async Task RunToTheEndAsync()
        {
            try
            {
                code = await program();
            }
            finally
            {
                thread.waiting.CompleteAdding();
            }
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => waiting.Add((d, state));
}
