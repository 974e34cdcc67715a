using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Database;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Follows the journal of each room that is not yet wholly taken over: from the last number on, so that a restart of this process
/// loses nothing. Also notices inspectors who are gone.
/// </summary>
public sealed class RoomWatch(IServiceScopeFactory scopes, MediaNodes nodes, ILogger<RoomWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<SessionId, Task> followers = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (id, node) in await RoomsToFollowAsync(stoppingToken))
                _ = followers.GetOrAdd(id, room => FollowAsync(room, node, stoppingToken));
            foreach (var done in followers.Where(follower => follower.Value.IsCompleted)) followers.TryRemove(done.Key, out _);
            await NoticeAbsenceAsync(stoppingToken);
        }
    }

    private async Task<List<(SessionId Id, string Node)>> RoomsToFollowAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
        var rows = await db.Set<Session>()
            .Where(row => row.MediaNode != null && !row.JournalEnded && row.State != SessionState.Abandoned)
            .Select(row => new { row.Id, row.MediaNode }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.MediaNode!));
    }

    private async Task FollowAsync(SessionId id, string node, CancellationToken cancellationToken)
    {
        var agent = nodes[node];
        try
        {
            var after = await PrepareAsync(id, agent, cancellationToken);
            await foreach (var line in agent.Journal(id.ToString(), after, cancellationToken))
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TakeOver>().HandleAsync(id, line, agent, cancellationToken);
                if (line is RoomClosed) return;
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The journal keeps everything; the next look starts again after the last line that was taken.
            log.LogWarning(failure, "Following the journal of room {Room} broke off and starts again", id);
            await Task.Delay(RetryAfter, cancellationToken);
        }
    }

    /// <summary>Where to go on; a room that is closed in our books is closed at the agent too, should that have been missed.</summary>
    private async Task<long> PrepareAsync(SessionId id, MediaAgentClient agent, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<TakanDb>().Set<Session>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (session.ClosedAt is not null) await agent.CloseRoom(id.ToString(), "ended", cancellationToken);
        return session.JournalRead;
    }

    private async Task NoticeAbsenceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoticeAbsence>().HandleAsync(cancellationToken);
    }
}
