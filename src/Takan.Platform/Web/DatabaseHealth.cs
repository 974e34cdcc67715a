using Microsoft.Extensions.Diagnostics.HealthChecks;
using Takan.Platform.Database;

namespace Takan.Platform.Web;

public sealed class DatabaseHealth(TakanDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer");
}
