using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.Evidence.Chain;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Jobs;

public sealed class PlannedJobTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task HeadsOfTheLog_LeaveTheDatabaseByThemselves(DatabaseKind kind)
    {
        await using var app = await TakanApp.StartAsync(kind, new Dictionary<string, string?> { ["Jobs:Enabled"] = "true" }, realTime: true);
        var stream = LogStream.OfUnit(Guid.CreateVersion7());
        await app.ActAsync(async services =>
        {
            await using var act = await services.GetRequiredService<Acts>().BeginAsync(new SystemActor(), CancellationToken.None);
            act.Record(stream, "tested", Audience.Staff, new JsonObject());
            await act.CommitAsync(CancellationToken.None);
            return 0;
        });
        var files = app.Services.GetRequiredService<HeadsFiles>();
        for (var waited = 0; !files.Read().Newest.ContainsKey(stream.Name); waited++)
        {
            Assert.True(waited < 150, "No head left the database within 150 s");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }
}
