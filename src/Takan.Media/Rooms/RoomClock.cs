namespace Takan.Media.Rooms;

/// <summary>
/// A room's time line: milliseconds since it was opened. It follows the machine's steady clock, which survives a restart of the
/// agent; only after a restart of the machine does the wall clock have to bridge.
/// </summary>
sealed class RoomClock
{
    private readonly TimeProvider time;
    private readonly long origin;
    private readonly long offsetMs;

    public RoomClock(TimeProvider time, RoomRecord record)
    {
        this.time = time;
        if (record.Boot == CurrentBoot)
        {
            origin = record.Origin;
            return;
        }

        origin = time.GetTimestamp();
        offsetMs = Math.Max(0, (long)(Now - record.OpenedAt).TotalMilliseconds);
    }

    /// <summary>Changes with every start of the machine.</summary>
    public static string CurrentBoot { get; } = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public long ElapsedMs => offsetMs + (long)time.GetElapsedTime(origin).TotalMilliseconds;

    /// <summary>A wall-clock instant of a moment ago on the time line.</summary>
    public long At(DateTime wall) => Math.Max(0, ElapsedMs - (long)(Now - wall).TotalMilliseconds);
}
