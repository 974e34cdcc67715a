using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Takan.Visits.Rooms.Media;

namespace Takan.Media.Tests.Support;

/// <summary>The room's endpoints of the web application with a page that has the media module and nothing else.</summary>
sealed class TestWeb : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestWeb(WebApplication app, TestDoor door, WeakLink? link) => (this.app, Door, Link) = (app, door, link);

    public TestDoor Door { get; }

    public WeakLink? Link { get; }

    public Uri Address => new(app.Urls.Single() + "/");

    /// <param name="link">Puts the line of the person <c>phone</c> through something that can be cut.</param>
    public static async Task<TestWeb> Start(AgentProcess agent, WeakLink? link = null, int port = 0)
    {
        var script = await PageBundle.Read();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var door = new TestDoor();
        builder.Services.AddSingleton<IRoomDoor>(door);
        builder.Services.AddRoomMedia([new() { Address = agent.Address, Secret = agent.Secret }]);
        var web = builder.Build();
        if (link is not null)
            web.Use(link.RewriteDescriptions);
        web.MapGet("/page/{person}", (string person, HttpContext http) =>
        {
            http.Response.Cookies.Append("person", person);
            return Results.Text("<!doctype html><title>t</title><script src=/page.js></script>", "text/html");
        });
        web.MapGet("/page.js", () => Results.Text(script, "text/javascript"));
        web.MapGroup("/api/rooms/{sessionId}").MapRoomMedia();
        await web.StartAsync();
        link?.Serve(new Uri(web.Urls.Single()));
        return new(web, door, link);
    }

    public Uri PageOf(string person) => new(person == "phone" && Link is not null ? Link.Address : Address, $"page/{person}");

    public async ValueTask DisposeAsync()
    {
        Link?.Dispose();
        await app.DisposeAsync();
    }
}
