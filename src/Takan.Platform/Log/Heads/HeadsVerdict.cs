using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Takan.Platform.Log;

/// <summary>The last verdict on the heads, kept for as long as heads take to leave the database: whoever asks more often gets the same answer, and only one looks at a time.</summary>
public sealed class HeadsVerdict(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Good = PublishHeads.Every;

    private readonly SemaphoreSlim oneAtATime = new(1);
    private (HealthCheckResult Result, DateTimeOffset At)? last;

    public async Task<HealthCheckResult> OfAsync(Func<Task<HealthCheckResult>> look, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && clock.GetUtcNow() - known.At < Good) return known.Result;
            var result = await look();
            last = (result, clock.GetUtcNow());
            return result;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
