using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Takan.Platform.Web;

/// <summary>How often one network address may try a door. Generous, because a whole bureau may share one; accounts and links have their own, tighter counts.</summary>
public sealed class AddressLimits : IDisposable
{
    private const int TriesPerWindow = 60;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = TriesPerWindow,
            Window = Window,
            SegmentsPerWindow = 10,
            QueueLimit = 0,
        }));

    public bool Allow(HttpContext http, string door)
    {
        using var lease = tries.AttemptAcquire(door + " " + http.Connection.RemoteIpAddress);
        return lease.IsAcquired;
    }

    public void Dispose() => tries.Dispose();
}
