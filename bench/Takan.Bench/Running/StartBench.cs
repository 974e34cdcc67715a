using System.Globalization;
using Takan.Journeys.World;
using Takan.Testing;
using Takan.Testing.Programs;

namespace Takan.Bench.Running;

/// <summary>P11: start of the web process on a folder that has served before, and its memory at rest, against a bare web application.</summary>
internal static class StartBench
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    public static async Task<IReadOnlyList<Row>> RunAsync(BenchOptions options)
    {
        await using var installation = await Installation.StartAsync();
        await installation.StopWebAsync();
        var turns = new List<(Served Ours, Served Theirs)>();
        for (var turn = 0; turn < options.Turns; turn++)
        {
            turns.Add((
                await Served.MeasureAsync(installation.LaunchWeb, new Uri(installation.Address + "/health"), Idle),
                await FloorAsync()));
        }

        return
        [
            new("start to the first 200, times longer", "bare Kestrel", [.. turns.Select(turn => turn.Ours.Seconds / turn.Theirs.Seconds)], 3, AtMost: true,
                Note: Absolute(turns.Select(turn => turn.Ours.Seconds), "s")),
            new("memory at rest, times more", "bare Kestrel", [.. turns.Select(turn => turn.Ours.Megabytes / turn.Theirs.Megabytes)], 2, AtMost: true,
                Note: Absolute(turns.Select(turn => turn.Ours.Megabytes), "MiB")),
        ];
    }

    private static Task<Served> FloorAsync()
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        return Served.MeasureAsync(
            () => ChildProgram.Start("dotnet", [typeof(Floor).Assembly.Location, "floor", address]), new Uri(address + "/health"), Idle);
    }

    private static string Absolute(IEnumerable<double> values, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"({values.Order().ElementAt(values.Count() / 2):0.00} {unit})");
}
