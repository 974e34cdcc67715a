using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Takan.Casework;
using Takan.Platform;
using Takan.Platform.Database;
using Takan.Platform.Web;
using Takan.Seed;
using Takan.Visits;
using Takan.Web;
using Takan.Web.Demo;
using Takan.Web.Migrations;

if (SeedOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("usage: ./takan seed --cases N [--data DIR] [--postgres CONNECTION]");
    return 2;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddInMemoryCollection(options.Settings());
builder.Logging.ClearProviders();
builder.AddPlatform<SqliteTakanDb, PostgresTakanDb>(Composition.DatabaseModel);
builder.AddCasework();
builder.AddVisits();
builder.AddDemo();
await using var app = builder.Build();
await app.PrepareDatabaseAsync();

var people = await DemoPeople.ComeAsync(new DemoStory(app.Services));
await using var scope = app.Services.CreateAsyncScope();
var db = scope.ServiceProvider.GetRequiredService<TakanDb>();
var bureaus = await SeededBureau.AllAsync(db, people);
var cases = await PlausibleCases.PrepareAsync(scope.ServiceProvider, bureaus, options.Cases);
var watch = Stopwatch.StartNew();
await BulkWriter.For(db).WriteAsync(cases.All(), done =>
    Console.Write($"\r  {done:N0} of {options.Cases:N0} cases  {done / Math.Max(0.001, watch.Elapsed.TotalSeconds):N0}/s{(done == options.Cases ? ", indexes …" : "")} "));
foreach (var bureau in bureaus) await bureau.KeepSequencesAsync(db);
Console.WriteLine($"\r  {options.Cases:N0} cases in {watch.Elapsed.TotalSeconds:N1} s with all indexes, {options.Cases / watch.Elapsed.TotalSeconds:N0}/s. Look at them: ./takan run --demo --data {options.Data}");
return 0;
