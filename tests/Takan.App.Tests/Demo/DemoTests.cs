using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.App.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    /// <summary>Only a live room leads here; the demo invents no record of an inspection that nobody held.</summary>
    private static readonly CaseState[] NeedALiveRoom =
        [CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed, CaseState.Passed, CaseState.NotMet, CaseState.Concluded];

    /// <summary>Huancui takes no application from an applicant alone and has no preliminary review, and the demo has no place in the library.</summary>
    private static readonly CaseState[] OtherWays = [CaseState.Applying, CaseState.Committed, CaseState.Reviewing, CaseState.ReviewReturned];

    private readonly TemporaryFolder data = new();

    [Fact]
    public async Task Start_WithTheDemo_TellsTheWayBeforeTheVisit_AndHandsOutSignIns()
    {
        await using var app = App("http://localhost:8600");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TakanDb>();

        var states = await db.Set<Case>().Select(row => row.State).Distinct().ToListAsync();
        Assert.Equal(Enum.GetValues<CaseState>().Except([.. NeedALiveRoom, .. OtherWays]), states.Order());
        var inspections = await db.Set<Inspection>().Select(row => row.State).Distinct().ToListAsync();
        Assert.Equal([InspectionState.Planned, InspectionState.Contacted, InspectionState.Scheduled], inspections.Order());
        Assert.All(await db.Set<Case>().Select(row => row.EntityName).ToListAsync(), name => Assert.Contains("示例", name, StringComparison.Ordinal));
        var signIns = data.File("demo-sign-ins.txt");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(signIns));
        Assert.Contains("zhoumin", await File.ReadAllTextAsync(signIns), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondStart_KeepsTheCases_AndChangesThePasswords()
    {
        await using (var first = App("http://localhost:8600")) _ = first.Services;
        var before = await File.ReadAllTextAsync(data.File("demo-sign-ins.txt"));

        await using var app = App("http://localhost:8600");
        await using var scope = app.Services.CreateAsyncScope();

        Assert.Equal(15, await scope.ServiceProvider.GetRequiredService<TakanDb>().Set<Case>().CountAsync());
        Assert.NotEqual(before, await File.ReadAllTextAsync(data.File("demo-sign-ins.txt")));
    }

    [Theory]
    [InlineData("http://0.0.0.0:8600")]
    [InlineData("http://localhost:8600;http://192.168.1.5:8600")]
    [InlineData("http://*:8600")]
    public async Task Start_ListeningToOthers_IsRefused(string urls)
    {
        await using var app = App(urls);

        Assert.Contains("this machine alone", Assert.Throws<InvalidOperationException>(() => app.Services).Message, StringComparison.Ordinal);
    }

    public void Dispose() => data.Dispose();

    private WebApplicationFactory<Program> App(string urls) => new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("Demo:Enabled", "true")
        .UseSetting("Demo:World", "true")
        .UseSetting("urls", urls)
        .UseSetting("Data:Folder", data.Path)
        .UseSetting("Database:Provider", "Sqlite")
        .UseSetting("Database:Connection", $"Data Source={data.File("takan.db")};Pooling=False"));
}
