using System.Diagnostics;
using System.Globalization;
using Takan.Testing.Programs;

namespace Takan.Bench.Running;

/// <summary>A web process from its start to its first 200, and what it keeps in memory afterwards.</summary>
/// <param name="Seconds">From the start of the program to the first 200 of /health.</param>
/// <param name="Megabytes">Resident, after the idle time.</param>
internal readonly record struct Served(double Seconds, double Megabytes)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task<Served> MeasureAsync(Func<ChildProgram> start, Uri health, TimeSpan idle)
    {
        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        await using var program = start();
        while (!await AnswersAsync(http, health))
        {
            if (program.HasExited || watch.Elapsed > Limit) throw new InvalidOperationException($"It does not serve:\n{program.Output}");
            await Task.Delay(5);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        await Task.Delay(idle);
        return new(seconds, await ResidentAsync(program.ProcessId));
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri health)
    {
        try
        {
            using var answer = await http.GetAsync(health);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<double> ResidentAsync(int process)
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{process}/status")).Single(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
