using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Takan.Law;
using Takan.Platform.Log;

namespace Takan.Platform.Access;

/// <summary>
/// Judges a request again while its answer runs: every few seconds, and at once when a stream moves on which the right hangs.
/// Signed out, disabled, unassigned, link revoked: the answer ends.
/// </summary>
public sealed class StandingRights(IServiceScopeFactory scopes, LiveUpdates live, IHostApplicationLifetime host, ILogger<StandingRights> log)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    // A busy stream moves many times a second; once in this time is soon enough.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    /// <param name="streams">Whose entries may say that the right is gone.</param>
    /// <param name="also">Asked after the gate, in the same scope: what else must still hold.</param>
    public StandingRight Watch(HttpContext http, IReadOnlyList<LogStream> streams, Func<IServiceProvider, CancellationToken, Task<Refusal?>>? also = null) =>
        new(stop => UntilGoneAsync(http, streams, also, stop), http.RequestAborted, host.ApplicationStopping);

    private async Task<Refusal> UntilGoneAsync(
        HttpContext http, IReadOnlyList<LogStream> streams, Func<IServiceProvider, CancellationToken, Task<Refusal?>>? also, CancellationToken stop)
    {
        while (true)
        {
            // Taken before the look, so that nothing slips between.
            var moves = streams.Select(stream => live.NextAsync(stream.Name)).ToList();
            if (await LookAsync(http, also, stop) is { } refusal) return refusal;
            await Task.Delay(Rest, stop);
            await Task.WhenAny([.. moves, Task.Delay(Every, stop)]);
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Asked before something is told that was written meanwhile.</summary>
    public Task<Refusal?> RefusalNowAsync(HttpContext http, CancellationToken stop) => LookAsync(http, null, stop);

    private async Task<Refusal?> LookAsync(HttpContext http, Func<IServiceProvider, CancellationToken, Task<Refusal?>>? also, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var rule = http.GetEndpoint()?.Metadata.GetMetadata<IAccessRule>();
            var refusal = await scope.ServiceProvider.GetRequiredService<Gatekeeper>().JudgeAsync(http, rule);
            return refusal ?? (also is null ? null : await also(scope.ServiceProvider, stop));
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // A database that is away for a moment takes no right away; the next look asks again.
            log.LogWarning(failure, "A right could not be judged again and is looked at once more");
            return null;
        }
    }
}
