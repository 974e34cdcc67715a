using System.ComponentModel.DataAnnotations;
using System.Net;
using Takan.Media;
using Takan.Media.Client;
using Takan.Media.Rooms;

var builder = WebApplication.CreateSlimBuilder();
AgentOptions options;
try
{
    options = AgentConfiguration.Read(builder.Configuration, args);
}
catch (Exception error) when (error is ValidationException or IOException)
{
    await Console.Error.WriteLineAsync($"takan-media: {error.Message}");
    return 2;
}

Directory.CreateDirectory(options.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
builder.Services.ConfigureHttpJsonOptions(json =>
{
    foreach (var converter in MediaJson.Options.Converters)
        json.SerializerOptions.Converters.Add(converter);
});
builder.Services.AddAgent(options);

await using var app = builder.Build();
app.Services.GetRequiredService<RoomRecovery>().Attach();
app.UseMiddleware<NodeSecret>();
app.UseMiddleware<DiskTrouble>();
app.MapAgent();
await app.RunAsync();
return 0;
