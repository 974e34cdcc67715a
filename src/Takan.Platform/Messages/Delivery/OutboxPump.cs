using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Takan.Platform.Messages;

/// <summary>Runs the delivery: at once when this node enqueued something, every few seconds for what other nodes left.</summary>
public sealed class OutboxPump(IServiceScopeFactory scopes, OutboxBell bell, ILogger<OutboxPump> log) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not while the application is still starting.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                while (await scope.ServiceProvider.GetRequiredService<OutboxDelivery>().RunDueAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "The outbox stopped for a moment");
            }

            await bell.WaitAsync(Quiet, stoppingToken);
        }
    }
}
