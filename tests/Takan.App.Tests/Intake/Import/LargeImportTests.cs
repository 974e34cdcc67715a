using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Testing.Databases;
using Xunit.Abstractions;

namespace Takan.App.Tests.Intake;

public sealed class LargeImportTests(ITestOutputHelper output)
{
    private static readonly int Rows = Gate.IsOpen ? ImportFile.MostRows : ImportFile.MostRows / 10;
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(15);

    [Theory, OnSqlite]
    public async Task ManyRows_ThreePercentBad_GoodOnesIn_BadOnesListed(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var file = Batch.Bytes(Batch.Csv(Enumerable.Range(0, Rows).Select(number => Batch.Row(number, phone: number % 100 < 3 ? "12" : null))));
        var watch = Stopwatch.StartNew();

        var report = Desk.Allowed(await desk.ImportAsync(file).WaitAsync(Hang));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rows} rows in {watch.Elapsed.TotalSeconds:F1} s"));
        Assert.Equal((Rows * 97 / 100, Rows * 3 / 100), (report.Registered.Count, report.Bad.Count));
        Assert.All(report.Bad, bad => Assert.Equal("手机号码", Assert.Single(bad.Findings).Column));
        Assert.Equal(Rows * 97 / 100, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
    }
}
