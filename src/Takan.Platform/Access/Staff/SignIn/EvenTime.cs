namespace Takan.Platform.Access.Staff;

/// <summary>Answers not before a fixed time, so that the clock of the one who asks tells nothing.</summary>
public sealed class EvenTime(TimeProvider clock)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);

    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var result = await work();
        var rest = Least - clock.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, TimeProvider.System, cancellationToken);
        return result;
    }
}
