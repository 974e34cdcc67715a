using Takan.Casework;
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
builder.AddDemo();

var app = builder.Build();
app.UsePlatform();
app.MapPlatform();
app.MapCasework();
app.MapVisits();

await app.RequireAccessRulesAsync();
await app.PrepareDatabaseAsync();
await app.TellDemoAsync();
await app.RunAsync();
return 0;
