using System.Collections.Concurrent;

namespace Takan.Platform.Log;

/// <summary>Wakes the followers of a stream on this node. Only a kick: the table is the truth.</summary>
public sealed class LiveUpdates
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();

    /// <summary>Other nodes hear of it here; on SQLite there is none.</summary>
    public event Action<string>? Kicked;

    public void Kick(string stream)
    {
        Wake(stream);
        Kicked?.Invoke(stream);
    }

    public void Wake(string stream)
    {
        if (waiting.TryRemove(stream, out var source)) source.TrySetResult();
    }

    /// <summary>Completes at the next kick. Take it before reading the table, so that nothing slips between.</summary>
    public Task NextAsync(string stream) =>
        waiting.GetOrAdd(stream, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
