using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.App.Tests.Running;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Log;

/// <summary>The database is in the hands of the one who tampers: on SQLite the file, on PostgreSQL the owner of the tables.</summary>
public sealed class HeadsTests() : AppTests(DatabaseKind.Sqlite)
{
    private static readonly LogStream Stream = LogStream.OfUnit(Guid.CreateVersion7());

    [Fact]
    public async Task SoundStream_IsConfirmedByItsOutsideHead()
    {
        await WriteAsync(3);
        var check = await CheckAsync();
        Assert.Empty(check.Findings);
        Assert.Equal(3, check.Outside!.Number);
        Assert.Equal(HttpStatusCode.OK, (await NewBrowser().GetAsync("/health")).Status);
    }

    [Fact]
    public async Task BodyThatWasEdited_IsFound()
    {
        await WriteAsync(3);
        await App.WithDatabaseAsync(db => db.Set<LogBody>().Where(body => body.Number == 2).ExecuteUpdateAsync(row => row.SetProperty(body => body.Json, "{\"n\":9}")));
        Assert.Contains(new ChainFinding(ChainFault.BodyMismatch, Stream.Name, 2), (await CheckAsync()).Findings);
    }

    [Fact]
    public async Task StreamThatWasRewrittenWhole_IsFoundByTheOutsideHead()
    {
        await WriteAsync(3);
        await App.WithDatabaseAsync(async db =>
        {
            await db.Set<LogEntry>().ExecuteDeleteAsync();
            await db.Set<LogBody>().ExecuteDeleteAsync();
            await db.Set<LogHead>().ExecuteUpdateAsync(row => row.SetProperty(head => head.LastNumber, 0).SetProperty(head => head.LastDigest, Digest.Zero.ToBytes()));
            return 0;
        });
        await WriteAsync(3, publish: false);
        Assert.Contains((await CheckAsync()).Findings, finding => finding.Fault == ChainFault.HeadMismatch);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await NewBrowser().GetAsync("/health")).Status);
    }

    [Fact]
    public async Task EntriesCutOffTheEnd_AreMissed()
    {
        await WriteAsync(3);
        await App.WithDatabaseAsync(db => db.Set<LogEntry>().Where(entry => entry.Number == 3).ExecuteDeleteAsync());
        Assert.Contains((await CheckAsync()).Findings, finding => finding.Fault == ChainFault.Truncated);
    }

    [Fact]
    public async Task LineTakenOutOfTheHeadsFile_IsMissed()
    {
        await WriteAsync(1);
        await WriteAsync(1);
        await WriteAsync(1);
        var file = Directory.GetFiles(Path.Combine(App.DataFolder, "heads")).Single();
        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal(3, lines.Length);
        await File.WriteAllLinesAsync(file, [lines[0], lines[2]]);
        Assert.Single(App.Services.GetRequiredService<HeadsFiles>().Read().Faults);
        await File.WriteAllLinesAsync(file, [lines[0], lines[1].Replace("\"number\":2", "\"number\":7", StringComparison.Ordinal), lines[2]]);
        Assert.NotEmpty(App.Services.GetRequiredService<HeadsFiles>().Read().Faults);
    }

    [Fact]
    public async Task NothingNew_WritesNoLine()
    {
        await WriteAsync(1);
        await PublishAsync();
        var file = Directory.GetFiles(Path.Combine(App.DataFolder, "heads")).Single();
        Assert.Single(await File.ReadAllLinesAsync(file));
    }

    /// <summary>Half a line was never said to be published: it is no damage, and the next line takes its place.</summary>
    [Fact]
    public async Task LineTornByACrash_IsCut_AndTheChainGoesOn()
    {
        await WriteAsync(3);
        var file = Directory.GetFiles(Path.Combine(App.DataFolder, "heads")).Single();
        await File.AppendAllTextAsync(file, "{\"document\":{\"ty");
        Assert.Empty(App.Services.GetRequiredService<HeadsFiles>().Read().Faults);

        await WriteAsync(1);

        Assert.Equal(2, (await File.ReadAllLinesAsync(file)).Length);
        Assert.Empty(App.Services.GetRequiredService<HeadsFiles>().Read().Faults);
        Assert.Equal(4, (await CheckAsync()).Outside!.Number);
    }

    [Fact]
    public async Task Health_AskedOften_LooksOnceAMinute()
    {
        await WriteAsync(3);
        Assert.Equal(HttpStatusCode.OK, (await NewBrowser().GetAsync("/health")).Status);
        await File.AppendAllTextAsync(Directory.GetFiles(Path.Combine(App.DataFolder, "heads")).Single(), "not a line of ours\n");
        Assert.Equal(HttpStatusCode.OK, (await NewBrowser().GetAsync("/health")).Status);

        App.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await NewBrowser().GetAsync("/health")).Status);
    }

    private Task<StreamCheck> CheckAsync() => App.ActAsync(services => services.GetRequiredService<CheckStream>().RunAsync(Stream, CancellationToken.None));

    private async Task WriteAsync(int entries, bool publish = true)
    {
        await App.ActAsync(async services =>
        {
            await using var act = await services.GetRequiredService<Acts>().BeginAsync(new SystemActor(), CancellationToken.None);
            for (var i = 0; i < entries; i++) act.Record(Stream, "tested", Audience.Staff, new JsonObject { ["n"] = i });
            await act.CommitAsync(CancellationToken.None);
            return 0;
        });
        if (publish) await PublishAsync();
    }

    private Task<int> PublishAsync() => App.ActAsync(async services =>
    {
        await services.GetRequiredService<PublishHeads>().RunAsync(CancellationToken.None);
        return 0;
    });
}
