using System.Globalization;
using Takan.Law.Calendar;

namespace Takan.Journeys.World;

/// <summary>
/// A clock that runs as ours does, put forward so that it is a morning on which people work. Nobody is visited at night or on a holiday, and a journey must not hang on the hour at
/// which it is run. The programs of the installation are told the time by libfaketime; browsers keep their own, as phones do.
/// </summary>
public sealed class OfficeClock : TimeProvider
{
    private const string Library = "libfaketimeMT.so.1";
    private static readonly TimeOnly Opening = new(9, 5);
    private static readonly TimeOnly Noon = new(11, 0);

    private readonly TimeSpan ahead;

    private OfficeClock(TimeSpan ahead) => this.ahead = ahead;

    /// <summary>Now, where it is such a morning; else the next one, so that nothing lies in the past of the browsers.</summary>
    public static OfficeClock Morning()
    {
        var now = System.GetUtcNow().UtcDateTime;
        var local = ChinaTime.Local(now);
        if (WorkingDayCalendar.Official.IsWorkingDay(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) is var time && time >= Opening && time < Noon) return new(TimeSpan.Zero);
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) >= Opening) day = day.AddDays(1);
        while (!WorkingDayCalendar.Official.IsWorkingDay(day)) day = day.AddDays(1);
        return new(ChinaTime.Utc(day, Opening) - now);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    /// <summary>For the programs that are to go by it.</summary>
    public IReadOnlyDictionary<string, string?> Environment => ahead == TimeSpan.Zero
        ? new Dictionary<string, string?>()
        : new Dictionary<string, string?>
        {
            ["LD_PRELOAD"] = Directory.EnumerateFiles("/usr/lib", Library, SearchOption.AllDirectories).First(),
            ["FAKETIME"] = string.Create(CultureInfo.InvariantCulture, $"+{ahead.TotalSeconds:0}s"),
            ["DONT_FAKE_MONOTONIC"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        };
}
