using System.Collections.Concurrent;
using System.Diagnostics;
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
/// loses nothing. Also notices inspectors and watchers who are gone.
/// </summary>
public sealed class RoomWatch(IServiceScopeFactory scopes, MediaNodes nodes, ILogger<RoomWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan RightsEvery = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<SessionId, Task> followers = new();
    private readonly ConcurrentDictionary<SessionId, Task> closers = new();
    private readonly ConcurrentDictionary<SessionId, Task> judges = new();
    private long rightsLookedAt;

    /// <param name="Name">At its agent.</param>
    private sealed record FollowedRoom(SessionId Id, string Node, string Name, bool Closed);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away or locked must not end the process: the rooms go on, and so does this watch.
                log.LogError(failure, "The look at the rooms failed and is tried again");
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var rooms = await RoomsToFollowAsync(cancellationToken);
        foreach (var room in rooms)
            _ = followers.GetOrAdd(room.Id, _ => FollowAsync(room, cancellationToken));
        foreach (var room in rooms.Where(room => room.Closed))
            _ = closers.GetOrAdd(room.Id, _ => CloseThereTooAsync(room, cancellationToken));
        foreach (var running in new[] { followers, closers, judges })
            foreach (var done in running.Where(one => one.Value.IsCompleted)) running.TryRemove(done.Key, out _);
        await NoticeAbsenceAsync(cancellationToken);
        LookAtRights(rooms.Where(room => !room.Closed).Select(room => room.Id), cancellationToken);
    }

    private async Task<List<FollowedRoom>> RoomsToFollowAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
        var rows = await db.Set<Session>()
            .Where(row => row.MediaRoom != null && !row.JournalEnded && row.State != SessionState.Abandoned)
            .Select(row => new { row.Id, row.MediaNode, row.MediaRoom, Closed = row.ClosedAt != null }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new FollowedRoom(row.Id, row.MediaNode!, row.MediaRoom!, row.Closed));
    }

    /// <summary>A room that is closed in our books is closed at the agent: whoever wrote it there need not have told it, and a disk that would not take the last part may come back.</summary>
    private async Task CloseThereTooAsync(FollowedRoom room, CancellationToken cancellationToken)
    {
        try
        {
            if (!(await nodes[room.Node].CloseRoom(room.Name, "ended", cancellationToken)).IsAllowed(out _, out var refusal))
                log.LogWarning("The media agent did not close room {Room}: {Rule} {Words}", room.Name, refusal.Rule, refusal.English);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Closing room {Room} at its media agent failed and is tried again", room.Name);
        }

        // Until the journal's last line has come, the look asks again.
        await Task.Delay(RetryAfter, cancellationToken);
    }

    private void LookAtRights(IEnumerable<SessionId> open, CancellationToken cancellationToken)
    {
        if (rightsLookedAt != 0 && Stopwatch.GetElapsedTime(rightsLookedAt) < RightsEvery) return;
        rightsLookedAt = Stopwatch.GetTimestamp();
        foreach (var room in open)
            _ = judges.GetOrAdd(room, id => JudgeAsync(id, cancellationToken));
    }

    /// <summary>Each room by itself: a media node that does not answer holds up no other room.</summary>
    private async Task JudgeAsync(SessionId id, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PutOut>().HandleAsync(id, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Who may be in room {Room} could not be judged and is looked at again", id);
        }
    }

    private async Task FollowAsync(FollowedRoom room, CancellationToken cancellationToken)
    {
        try
        {
            var agent = nodes[room.Node];
            var after = await ReadSoFarAsync(room.Id, cancellationToken);
            await foreach (var line in agent.Journal(room.Name, after, cancellationToken))
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TakeOver>().HandleAsync(room.Id, room.Name, line, agent, cancellationToken);
                if (line is RoomClosed) return;
            }

            log.LogWarning("Node {Node} tells nothing of room {Room}: it does not know the room, or not us. It is asked again", room.Node, room.Name);
            await Task.Delay(RetryAfter, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The journal keeps everything; the next look starts again after the last line that was taken.
            log.LogWarning(failure, "Following the journal of room {Room} broke off and starts again", room.Name);
            await Task.Delay(RetryAfter, cancellationToken);
        }
    }

    private async Task<long> ReadSoFarAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakanDb>().Set<Session>().Where(row => row.Id == id).Select(row => row.JournalRead).SingleAsync(cancellationToken);
    }

    private async Task NoticeAbsenceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoticeAbsence>().HandleAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<NoticeGoneWatchers>().HandleAsync(cancellationToken);
    }
}
