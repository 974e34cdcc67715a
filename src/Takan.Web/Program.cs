using Takan.Platform;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Web;
using Takan.Web.Migrations;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders().AddJsonConsole();
builder.AddPlatform<SqliteTakanDb, PostgresTakanDb>(Composition.DatabaseModel);

var app = builder.Build();
app.UsePlatform();
app.MapPlatform();

await app.RequireAccessRulesAsync();
await app.PrepareDatabaseAsync();
await app.RunAsync();
