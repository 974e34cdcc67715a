using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Takan.Platform.EvidenceStore;

/// <summary>Red from the first write that the disk refused until one succeeds.</summary>
public sealed class EvidenceHealth(FolderBlobs blobs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(blobs.Fault is null && !blobs.IsClosed
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The evidence store does not take files", blobs.Fault));
}
