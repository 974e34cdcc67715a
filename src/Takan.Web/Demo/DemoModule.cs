using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Takan.Web.Demo;

/// <summary>The demo world: <c>Demo:World</c>. One bureau, people in every role, cases in every state that needs no live room, all marked 示例.</summary>
public static class DemoModule
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue<bool>("Demo:World")) return;
        RequireLoopback(builder.Configuration["urls"]);
        var clock = new DemoClock();
        builder.Services.AddSingleton(clock);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
    }

    /// <summary>Tells the story once; at each start everyone gets a new password.</summary>
    public static async Task TellDemoAsync(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Demo:World")) return;
        var story = new DemoStory(app.Services);
        var people = await DemoPeople.ComeAsync(story);
        if (people.AreNew)
        {
            await DemoHall.TellAsync(story, people);
            await DemoRegister.TellAsync(story, people);
            await DemoCases.TellAsync(story, people);
        }

        app.Services.GetRequiredService<DemoClock>().CatchUp();
        await DemoSignIns.HandOutAsync(story, people, app.Configuration["Data:Folder"]!);
    }

    /// <summary>The sign-ins stand on the console of this machine; nobody else may reach the pages that they open.</summary>
    private static void RequireLoopback(string? urls)
    {
        foreach (var url in (urls ?? "http://localhost:5000").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var host = BindingAddress.Parse(url).Host;
            if (host != "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
                throw StartRefusal.Because($"The demo runs on this machine alone, and {url} listens to others.");
        }
    }
}
