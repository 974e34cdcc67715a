using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Takan.Media.Client;
using Takan.Platform.Database;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Closes at its agent whatever room was reserved and not opened: the request was aborted, its act failed or was refused, or this process ended
/// in between. The reservation goes only when the agent says that the room is closed, or that there is none, and no request for it can be on its way.
/// </summary>
public sealed class ClearReservations(IServiceScopeFactory scopes, MediaNodes nodes, TimeProvider clock, ILogger<ClearReservations> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

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
                log.LogError(failure, "The look at the rooms that nobody opened failed and is tried again");
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var over = now - RoomReservation.Life;
        foreach (var left in await db.Set<RoomReservation>().AsNoTracking().Where(row => row.GivenUp || row.At < over).ToListAsync(cancellationToken))
            if (await db.GiveUpAsync(left.Room, cancellationToken) && await IsClosedAsync(left, cancellationToken) && left.At < now - RoomReservation.Memory)
                await db.Set<RoomReservation>().Where(row => row.Room == left.Room).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> IsClosedAsync(RoomReservation left, CancellationToken cancellationToken)
    {
        // A node that was taken out of the configuration took its rooms along.
        if (nodes.Find(left.Node) is not { } agent) return true;
        if ((await agent.CloseRoom(left.Room, "never-opened", cancellationToken)).IsAllowed(out _, out var refusal) || refusal == MediaRefusals.NoSuchRoom) return true;
        log.LogWarning("Room {Room}, which nobody opened, is not closed at its media agent: {Rule} {Words}", left.Room, refusal.Rule, refusal.English);
        return false;
    }
}
