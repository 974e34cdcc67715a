using System.Globalization;
using Takan.Media.Client;
using Takan.Media.Tests;
using Takan.Media.Tests.Support;

namespace Takan.Bench.Running;

/// <summary>From the moment at which the media server dies or hangs until the room stands again and everybody is told to publish.</summary>
internal static class RoomBench
{
    private const double KilledLimitSeconds = 3;
    private const double HungLimitSeconds = 8;

    public static async Task<IReadOnlyList<Row>> RunAsync(BenchOptions options)
    {
        var killed = await TimesAsync(options.Turns, Signals.Kill);
        var hung = await TimesAsync(options.Turns, Signals.Stop);
        return
        [
            new("room again after Janus was killed", "3 s", [.. killed.Select(seconds => seconds / KilledLimitSeconds)], 1, AtMost: true, Note: Seconds(killed)),
            new("room again after Janus hung", "8 s", [.. hung.Select(seconds => seconds / HungLimitSeconds)], 1, AtMost: true, Note: Seconds(hung)),
        ];
    }

    private static async Task<List<double>> TimesAsync(int turns, int signal)
    {
        var times = new List<double>();
        for (var turn = 0; turn < turns; turn++) times.Add(await TimeAsync(signal));
        return times;
    }

    private static async Task<double> TimeAsync(int signal)
    {
        await using var world = await World.Make(_ => { });
        var inspector = await world.EnterSending(World.Inspector);
        await world.EnterSending(World.Phone);
        await world.Flows(inspector, "phone-camera");
        var struck = (await world.Status()).ElapsedMs;
        Signals.Send(world.Agent.MediaServerProcess, signal);
        await Eventually.True("the phone is told to publish again", async () => (await world.Journal()).OfType<RepublishAsked>().Any());
        return ((await world.Journal()).OfType<RepublishAsked>().First().ElapsedMs - struck) / 1000.0;
    }

    private static string Seconds(IEnumerable<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"({times.Max():0.0} s at most)");
}
