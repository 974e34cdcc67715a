using Takan.Casework;
using Takan.Oversight;
using Takan.Platform;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Visits;
using Takan.Web;
using Takan.Web.Demo;
using Takan.Web.Migrations;

if (args is ["profile", .. var folders])
    return ProfileCommand.Run(folders);

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders().AddJsonConsole();
builder.AddPlatform<SqliteTakanDb, PostgresTakanDb>(Composition.DatabaseModel);
builder.AddCasework();
builder.AddVisits();
builder.AddOversight();
builder.AddDemo();

var app = builder.Build();
// The model of the database and the pages are the two long parts of a start; neither needs the other.
var database = Task.Run(app.PrepareDatabaseAsync);
app.UsePlatform();
app.MapPlatform();
app.MapCasework();
app.MapVisits();

await app.RequireAccessRulesAsync();
await database;
await app.TellDemoAsync();
await app.RunAsync();
return 0;
