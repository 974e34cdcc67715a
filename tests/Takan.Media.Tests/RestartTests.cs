using System.Diagnostics;
using Takan.Media.Client;
using Takan.Media.Tests.Support;
using Xunit.Abstractions;

namespace Takan.Media.Tests;

/// <summary>Restarts and acts in mid-room, from the side of those who stay.</summary>
public sealed class RestartTests(ITestOutputHelper output)
{
    private const string PhoneFeed = "phone-camera";

    [Fact]
    public async Task Web_restart_is_not_seen_in_the_picture_and_pages_miss_no_event()
    {
        await using var world = await World.Make(output);
        var inspector = await world.EnterSending(World.Inspector);
        var phone = await world.EnterSending(World.Phone);
        await world.Flows(inspector, PhoneFeed);

        var before = await world.Frames(inspector, PhoneFeed);
        await world.RestartWeb(away: TimeSpan.FromSeconds(4));
        var during = await world.Frames(inspector, PhoneFeed) - before;
        await phone.Run<bool>("page.room.camera.mute('audio', true), true");

        await Eventually.True("the inspector hears of what came after the restart", () =>
            inspector.Run<bool>("page.heard.some(one => one.name === 'gap' && one.news.cause === 'muted')"));
        Assert.True(during > 20, $"{during} pictures while the web process was away");
        Assert.Equal((await world.Journal()).OfType<FeedStarted>().Count(feed => feed.Person == World.Phone), await inspector.Run<int>($"page.heard.filter(one => one.name === 'feed' && one.news.feed === '{PhoneFeed}').length"));
        Assert.DoesNotContain((await world.CloseRoom()).OfType<GapStarted>(), gap => GapCause.IsOfServer(gap.Cause));
    }

    [DailyFact(part: 1, parts: 2)]
    public async Task Agent_that_is_stopped_orderly_takes_the_media_server_along_and_closes_every_part()
    {
        await using var world = await World.Make(output);
        var inspector = await world.EnterSending(World.Inspector);
        await world.EnterSending(World.Phone);
        await world.Flows(inspector, PhoneFeed);
        await Eventually.True("four parts", async () => (await world.Status()).Parts.Count == 4);
        var server = world.Agent.MediaServerProcess;
        var watch = Stopwatch.StartNew();

        await world.Agent.Stop();

        world.Print("stopped", watch.Elapsed);
        Assert.False(Signals.Exists(server));
        world.Agent = await world.Agent.StartAgain();
        await world.Flows(inspector, PhoneFeed);
        var journal = await world.CloseRoom();
        Assert.Equal(4, journal.OfType<PartClosed>().Count(part => part.Reason == GapCause.MediaServerStopped));
        Assert.All(journal.OfType<GapEnded>(), gap => Assert.Equal(GapCause.MediaServerStopped, gap.Cause));
    }

    [DailyFact(part: 0, parts: 2)]
    public async Task Person_who_is_put_out_stops_sending_and_is_told()
    {
        await using var world = await World.Make(output);
        var inspector = await world.EnterSending(World.Inspector);
        var phone = await world.EnterSending(World.Phone);
        await world.Flows(inspector, PhoneFeed);

        World.Allowed(await world.Client.Remove(world.Room, World.Phone, Departure.Removed, default));

        await Eventually.True("the phone is told", () => phone.Run<bool>("page.heard.some(one => one.name === 'gone' && one.news.reason === 'removed')"));
        Assert.DoesNotContain((await world.Status()).Feeds, feed => feed.Person == World.Phone);
        var refused = await phone.Run<int>($"fetch('/api/rooms/{world.Room}/tickets', {{ method: 'POST' }}).then(r => r.json()).then(t => fetch('/api/rooms/{world.Room}/publish', {{ method: 'POST', body: 'v=0', headers: {{ Authorization: 'Bearer ' + t.ticket }} }})).then(r => r.status)");
        Assert.InRange(refused, 400, 403);
        var journal = await world.CloseRoom();
        Assert.Contains(journal.OfType<Left>(), left => left is { Person: World.Phone, Reason: "removed" });
        Assert.DoesNotContain(journal.OfType<GapStarted>(), gap => gap.Person == World.Phone);
    }

    [DailyFact(part: 0, parts: 2)]
    public async Task Camera_switch_and_a_viewer_who_leaves_are_noticed()
    {
        await using var world = await World.Make(output);
        var inspector = await world.EnterSending(World.Inspector);
        var phone = await world.EnterSending(World.Phone);
        await world.Flows(inspector, PhoneFeed);

        await phone.Run<bool>("page.room.camera.switchCamera().then(() => true)");
        await world.Flows(inspector, PhoneFeed);
        Assert.DoesNotContain((await world.Journal()).OfType<GapStarted>(), gap => gap.Cause == GapCause.CameraChanged);

        await inspector.Close();
        world.Print("viewer's path given free", await Eventually.True("the viewer's path is given free", async () =>
            (await world.Status()).People.Where(one => one.Person == World.Inspector).All(one => one.Subscriptions == 0)));
        await world.CloseRoom();
    }
}
