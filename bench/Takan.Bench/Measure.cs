using System.Diagnostics;
using System.Globalization;

namespace Takan.Bench;

/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Cpu">Seconds of processor time, all threads.</param>
internal readonly record struct Time(double Wall, double Cpu);

internal static class Measure
{
    /// <summary>Product and opponent take turns, after one round to warm up.</summary>
    public static async Task<IReadOnlyList<(Time Ours, Time Theirs)>> PairsAsync(int pairs, Func<Task<Time>> ours, Func<Task<Time>> theirs)
    {
        await ours();
        await theirs();
        var times = new List<(Time, Time)>();
        for (var i = 0; i < pairs; i++) times.Add((await ours(), await theirs()));
        return times;
    }

    public static async Task<Time> OursAsync(Func<Task> act)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await act();
        clock.Stop();
        process.Refresh();
        return new(clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - cpu).TotalSeconds);
    }

    /// <summary>A shell command, timed by the shell.</summary>
    public static async Task<Time> ShellAsync(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%R %U %S'; time {{ {{ {command}; }} >/dev/null 2>&1; }}"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var numbers = (await process.StandardError.ReadToEndAsync()).Split(' ', StringSplitOptions.TrimEntries);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"failed: {command}");
        var times = numbers.Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return new(times[0], times[1] + times[2]);
    }
}
