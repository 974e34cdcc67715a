using Takan.Media.Janus;
using Takan.Media.Parts;

namespace Takan.Media.Rooms;

/// <summary>Once a second over all open rooms: sync the parts, judge progress, end dead paths.</summary>
sealed class RoomKeeper(RoomBook book, PartKeeping parts, Reaping reaping, FeedEnding ending, JanusEngine engine, TimeProvider time, ILogger<RoomKeeper> log) : BackgroundService
{
    private const long CloseAgainAfterMs = 5000;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Task.WhenAll(book.Open.Select(Keep));
            book.ForgetClosed();
        }
    }

    private async Task Keep(Room room)
    {
        try
        {
            await parts.Look(room);
            await reaping.Look(room);
            if (engine.Session is not null)
                await room.Queue.Do(() => Task.FromResult(ending.CloseLeftOver(room, CloseAgainAfterMs)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogError(error, "Room {Room} could not be looked at", room.Record.Room);
        }
    }
}
