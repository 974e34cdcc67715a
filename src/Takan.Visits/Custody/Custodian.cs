using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Takan.Evidence.Sealing;
using Takan.Law;
using Takan.Platform.Database;

namespace Takan.Visits.Custody;

/// <summary>
/// Brings closed rooms to assembled and told inspections to sealed, for as long as it takes. Nobody has to press a button. Each kind of work
/// has its own loop and some hands, so that a media node that answers late holds up neither other kinds nor other rooms.
/// </summary>
public sealed class Custodian(IServiceScopeFactory scopes, IEnumerable<CustodyTask> tasks, SealFolder folder, TimeProvider clock, ILogger<Custodian> log) : BackgroundService
{
    /// <summary>Of one kind at a time: more would only share disk and processor.</summary>
    private const int Hands = 3;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(folder.Path);
        Sealer.Recover(folder.Path);
        return Task.WhenAll(tasks.Select(task => FollowAsync(task, stoppingToken)));
    }

    private async Task FollowAsync(CustodyTask task, CancellationToken stoppingToken)
    {
        var patience = new Patience();
        var running = new Dictionary<Guid, Task>();
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var done in running.Where(one => one.Value.IsCompleted).ToList()) running.Remove(done.Key);
                var waiting = (await WaitingAsync(task, stoppingToken)).Where(id => !running.ContainsKey(id) && patience.IsOver(id, clock.GetUtcNow()));
                // What failed most comes last: a node that never answers does not keep every hand.
                foreach (var id in waiting.OrderBy(patience.Pause).Take(Hands - running.Count).ToList())
                    running[id] = Task.Run(() => TryAsync(task, patience, id, stoppingToken), stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<Guid>> WaitingAsync(CustodyTask task, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await task.Waiting(scope.ServiceProvider.GetRequiredService<TakanDb>(), clock.GetUtcNow().UtcDateTime, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "What waits for {Task} could not be read; it is tried again", task.Name);
            return [];
        }
    }

    /// <summary>A failure is logged and tried again, later each time; it never keeps the others waiting, and nothing is half done.</summary>
    private async Task TryAsync(CustodyTask task, Patience patience, Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var refusal = await task.Do(scope.ServiceProvider, id, cancellationToken);
            if (refusal is null) patience.Forget(id);
            else Postpone(task, patience, id, refusal);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            var again = patience.Lose(id, clock.GetUtcNow());
            log.LogError(failure, "{Task} of {Id} failed and is tried again at {Again:O}", task.Name, id, again);
        }
    }

    private void Postpone(CustodyTask task, Patience patience, Guid id, Refusal refusal)
    {
        var again = patience.Lose(id, clock.GetUtcNow());
        log.LogWarning("{Task} of {Id} waits until {Again:O}: {Rule} {Words}", task.Name, id, again, refusal.Rule, refusal.English);
    }
}
