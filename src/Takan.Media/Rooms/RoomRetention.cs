namespace Takan.Media.Rooms;

/// <summary>Gives space back: a closed room goes when every part is in the evidence store and some days have passed.</summary>
sealed class RoomRetention(RoomBook book, AgentOptions options, TimeProvider time, ILogger<RoomRetention> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    public void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(options.RoomsFolder))
        {
            if (Room.ReadRecord(folder) is not { } record || !MayGo(record))
                continue;
            book.Delete(record);
            log.LogInformation("Room {Room} was taken away", record.Room);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            try
            {
                Sweep();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                log.LogError(error, "Old rooms could not be taken away");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private bool MayGo(RoomRecord record) =>
        record.Closed && record.Ended.Count == 0
        && time.GetUtcNow().UtcDateTime - record.ClosedAt > options.KeepClosed
        && record.Parts.TrueForAll(part => part.Stored);
}
