using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Intake;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Testing;
using Takan.Testing.Databases;
using Takan.Testing.Programs;

namespace Takan.Bench.Cases;

/// <summary>
/// P8: pages of the real application over a seeded database, in turns with the bare statement. Held against each other are the 95th percentiles of what
/// the page asks of the database; how long the whole page took stands beside it.
/// </summary>
internal static class CasesBench
{
    private const int Samples = 100;
    private const int SqlitePart = 10;
    private const string Lead = "linzhi";

    /// <summary>A million cases are millions of rows and then their indexes.</summary>
    private static readonly TimeSpan LongestSeeding = TimeSpan.FromHours(3);

    /// <summary>Milliseconds for a search by two characters (P8).</summary>
    private const double TwoCharacters = 50;

    public static async Task<IReadOnlyList<Row>> RunAsync(BenchOptions options)
    {
        if (options.Seeded is { } folder) return await MeasureAsync(folder, options.Postgres, options.Turns);
        using var data = new TemporaryFolder();
        await using var postgres = await TestDatabase.EmptyAsync(DatabaseKind.Postgres);
        var connection = postgres.OwnerConnection!.Replace(";Pooling=false", "", StringComparison.OrdinalIgnoreCase);
        await SeedAsync(options.Cases, data.File("large"), "--postgres", connection);
        var rows = await MeasureAsync(data.File("large"), connection, options.Turns);
        await SeedAsync(Math.Max(1, options.Cases / SqlitePart), data.File("small"));
        return [.. rows, .. await MeasureAsync(data.File("small"), null, options.Turns)];
    }

    private static Task SeedAsync(int cases, string data, params string[] more) => ChildProgram.RunAsync(
        LongestSeeding, "dotnet", [Repository.Program("bench/Takan.Seed", "Takan.Seed"), "--cases", $"{cases}", "--data", data, "--profiles", Repository.File("profiles"), .. more]);

    private static async Task<IReadOnlyList<Row>> MeasureAsync(string data, string? postgres, int turns)
    {
        using var listening = Meter.Listen();
        await using var app = SeededApp.Start(data, postgres);
        await using var bare = await Bare.OpenAsync(data, postgres);
        await using var scope = app.Services.CreateAsyncScope();
        var lead = await scope.ServiceProvider.GetRequiredService<TakanDb>().Set<StaffAccount>().AsNoTracking().SingleAsync(row => row.UserName == Lead);
        var numbers = scope.ServiceProvider.GetRequiredService<PersonalNumbers>();
        var samples = await Sample.TakeAsync(bare, lead.BureauId, Samples);
        var rows = new List<Row>();
        foreach (var probe in await Probes.AllAsync(app, new(bare, lead.BureauId), lead.Id, find => numbers.TailIndex(lead.BureauId, find)))
        {
            await Measured.OfAsync(app, bare, probe, [.. samples.Take(Samples / SqlitePart)]);
            var measured = new List<Measured>();
            for (var turn = 0; turn < turns; turn++) measured.Add(await Measured.OfAsync(app, bare, probe, samples));
            rows.AddRange(RowsOf(probe, measured, postgres is not null));
            // Half an hour of silence looks like a hang.
            Console.Error.WriteLine(rows[^1]);
        }

        return rows;
    }

    private static IEnumerable<Row> RowsOf(Probe probe, List<Measured> measured, bool postgres)
    {
        var name = $"{(postgres ? "PostgreSQL" : "SQLite")} {probe.Name}";
        var opponent = (probe.Bare is null ? "its own statements" : "by hand") + (postgres ? ", x2 + 1 ms" : ", x3");
        var middle = measured.OrderBy(one => one.Ours).ElementAt(measured.Count / 2);
        yield return new(
            name, opponent, [.. measured.Select(one => one.Ours / (postgres ? (2 * one.Theirs) + 1 : 3 * one.Theirs))], 1, AtMost: true,
            Note: string.Create(CultureInfo.InvariantCulture, $"(p95: {middle.Ours:0.0} ms, bare {middle.Theirs:0.0} ms, whole page {middle.Page:0} ms; {middle.Statements:0.#} statements a page)"));
        if (postgres && probe.Name.Contains("two characters", StringComparison.Ordinal))
            yield return new(name, "50 ms", [.. measured.Select(one => one.Ours / TwoCharacters)], 1, AtMost: true);
    }
}
