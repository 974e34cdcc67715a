using System.Globalization;
using Takan.Law.Calendar;
using Takan.Testing.Programs;

namespace Takan.Journeys.World;

/// <summary>
/// A clock that runs as ours does, put forward so that it is a morning on which people work. Nobody is visited at night or on a holiday, and a journey must not hang on the hour at
/// which it is run. The programs of the installation are told the time by a library that is loaded before theirs; browsers keep their own, as phones do.
/// </summary>
public sealed class OfficeClock : TimeProvider
{
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
    /// <param name="folder">Where the library may lie.</param>
    public async Task<IReadOnlyDictionary<string, string?>> EnvironmentAsync(string folder)
    {
        if (ahead == TimeSpan.Zero) return new Dictionary<string, string?>();
        var library = Path.Combine(folder, "office-clock.so");
        await ChildProgram.RunAsync("gcc", "-shared", "-fPIC", "-O2", "-o", library, Repository.File("tests", "Takan.Journeys", "World", "office-clock.c"));
        return new Dictionary<string, string?>
        {
            ["LD_PRELOAD"] = library,
            ["OFFICE_CLOCK_AHEAD"] = string.Create(CultureInfo.InvariantCulture, $"{ahead.TotalSeconds:0}"),
        };
    }
}
