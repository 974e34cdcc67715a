using Takan.Media.Client;
using Xunit.Abstractions;

namespace Takan.Media.Tests.Support;

/// <summary>Agent, web and browser of one test, one room, a phone and an inspector.</summary>
sealed class World : IAsyncDisposable
{
    public const string Phone = "phone";
    public const string Inspector = "inspector";

    private readonly Action<string> write;

    private World(Action<string> write, AgentProcess agent, TestWeb web, Chromium browser) =>
        (this.write, Agent, Web, Browser) = (write, agent, web, browser);

    public AgentProcess Agent { get; set; }

    public TestWeb Web { get; private set; }

    public Chromium Browser { get; }

    public string Room { get; } = Guid.CreateVersion7().ToString("D");

    public MediaAgentClient Client => Agent.Client;

    public static Task<World> Make(ITestOutputHelper output, WeakLink? link = null) => Make(output.WriteLine, link);

    public static async Task<World> Make(Action<string> write, WeakLink? link = null)
    {
        var browser = await Chromium.Start();
        var agent = await AgentProcess.Start();
        var world = new World(write, agent, await TestWeb.Start(agent, link), browser);
        world.Web.Door.LetIn(world.Room, Phone);
        world.Web.Door.LetIn(world.Room, Inspector);
        Allowed(await agent.Client.OpenRoom(world.Room, new(), default));
        return world;
    }

    public static T Allowed<T>(Law.Outcome<T> outcome)
    {
        Assert.True(outcome.IsAllowed(out var value, out var refusal), refusal?.English);
        return value;
    }

    public void Print(string what, TimeSpan time) => write($"{what}: {time.TotalMilliseconds:F0} ms");

    /// <summary>A new web process in the place of the old one, with nothing remembered but who may enter.</summary>
    public async Task RestartWeb(TimeSpan away)
    {
        var port = Web.Address.Port;
        await Web.DisposeAsync();
        await Task.Delay(away);
        Web = await TestWeb.Start(Agent, port: port);
        Web.Door.LetIn(Room, Phone);
        Web.Door.LetIn(Room, Inspector);
    }

    public async Task<Page> Enter(string person)
    {
        var page = await Browser.Open(Web.PageOf(person));
        await page.Run<bool>($"page.enter('{Room}'), true");
        return page;
    }

    public async Task<Page> EnterSending(string person)
    {
        var page = await Enter(person);
        await page.Run<string>("page.send()");
        return page;
    }

    /// <summary>Waits until the viewer has decoded more pictures and heard more sound of the feed than at the call.</summary>
    public async Task<TimeSpan> Flows(Page viewer, string feed, int pictures = 5)
    {
        var frames = await Frames(viewer, feed);
        return await Eventually.True($"{feed} flows", async () =>
        {
            var now = await Frames(viewer, feed);
            // A new path counts from nothing.
            if (now < frames)
                frames = 0;
            return now >= frames + pictures && await viewer.Run<int>($"page.flow('{feed}').then(f => f.audio)") > 0;
        });
    }

    public Task<int> Frames(Page viewer, string feed) => viewer.Run<int>($"page.flow('{feed}').then(f => f.frames)");

    public async Task<RoomStatus> Status() => Allowed(await Client.Status(Room, default));

    public async Task<IReadOnlyList<RoomEvent>> Journal() => Allowed(await Client.JournalSoFar(Room, 0, default));

    public async Task<IReadOnlyList<RoomEvent>> CloseRoom()
    {
        Allowed(await Client.CloseRoom(Room, "finished", default));
        var journal = await Journal();
        write(string.Join("\n", journal.Where(one => one is not PartSynced).Select(one => $"  {one.Number,3} {one.ElapsedMs,6} {one}")));
        return journal;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Web.DisposeAsync();
        var server = Agent.MediaServerProcess;
        await Agent.DisposeAsync();
        Assert.False(Signals.Exists(server), "The media server outlived the agent");
        Directory.Delete(Agent.Data, recursive: true);
    }
}
