using System.Threading.Channels;

namespace Takan.Media.Rooms;

/// <summary>One thing after the other: everything that touches a room runs through its queue, so nothing in a room needs a lock.</summary>
sealed class WorkQueue
{
    private readonly Channel<Func<Task>> work = Channel.CreateUnbounded<Func<Task>>(new() { SingleReader = true });

    public WorkQueue() => _ = Task.Run(Run);

    public Task Do(Func<Task> act) => Do(async () =>
    {
        await act();
        return true;
    });

    public Task<T> Do<T>(Func<Task<T>> act)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepted = work.Writer.TryWrite(async () =>
        {
            try
            {
                done.SetResult(await act());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        if (!accepted)
            done.SetCanceled();
        return done.Task;
    }

    public void Close() => work.Writer.TryComplete();

    private async Task Run()
    {
        await foreach (var act in work.Reader.ReadAllAsync())
            await act();
    }
}
