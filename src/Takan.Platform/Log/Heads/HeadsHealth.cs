using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Takan.Evidence.Hashing;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>Red when the database contradicts a head that left it, yellow when heads have not left it for long.</summary>
public sealed class HeadsHealth(TakanDb db, HeadsFiles files, HeadsVerdict verdict, TimeProvider clock) : IHealthCheck
{
    // A watchdog asks often: the newest are enough here, the audit page checks whole streams.
    private const int Days = 2;
    private const int Streams = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        verdict.OfAsync(() => LookAsync(cancellationToken), cancellationToken);

    private async Task<HealthCheckResult> LookAsync(CancellationToken cancellationToken)
    {
        var outside = files.Read(Days);
        if (outside.Faults.Count > 0) return HealthCheckResult.Unhealthy("The heads files are damaged");
        foreach (var (head, _) in outside.Newest.Values.OrderByDescending(newest => newest.Time).Take(Streams))
        {
            var stored = await db.Set<LogEntry>().Where(entry => entry.Stream == head.Stream && entry.Number == head.Number)
                .Select(entry => entry.Digest).SingleOrDefaultAsync(cancellationToken);
            if (stored is null || new Digest(stored) != head.Digest) return HealthCheckResult.Unhealthy("The log contradicts a head that left it");
        }

        var waits = await db.Set<LogHead>().AnyAsync(head => head.LastNumber > head.PublishedNumber, cancellationToken);
        return waits && outside.LastTime < clock.GetUtcNow().UtcDateTime - Patience
            ? HealthCheckResult.Degraded("Heads have not left the database for some minutes")
            : HealthCheckResult.Healthy();
    }
}
