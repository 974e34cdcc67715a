using System.Diagnostics;
using Takan.Media.Client;
using Takan.Media.Tests.Support;
using Xunit.Abstractions;

namespace Takan.Media.Tests;

/// <summary>
/// What goes wrong in the field. Each time: the same room, everything recorded is there, and what is missing stands in the journal
/// with its cause.
/// </summary>
public sealed class InterruptionTests(ITestOutputHelper output)
{
    private const string PhoneFeed = "phone-camera";

    [Fact]
    public async Task A_page_that_is_reloaded_comes_back_into_the_same_room()
    {
        await using var world = await World.Make(output);
        var (phone, inspector) = await Begin(world);

        await phone.Reload();
        await phone.Run<bool>($"page.enter('{world.Room}'), true");
        await phone.Run<string>("page.send()");

        world.Print("seen again after the page was back", await world.Flows(inspector, PhoneFeed));
        await Grows(world);
        var journal = await world.CloseRoom();
        AssertWhole(journal, GapCause.PageLeft);
    }

    [Fact]
    public async Task Ten_seconds_without_network_are_a_gap_with_its_cause()
    {
        using var link = new WeakLink();
        await using var world = await World.Make(output, link);
        var (_, inspector) = await Begin(world);

        link.Cut();
        await Task.Delay(TimeSpan.FromSeconds(10));
        link.Mend();

        world.Print("seen again after the line was back", await world.Flows(inspector, PhoneFeed));
        await Grows(world);
        var journal = await world.CloseRoom();
        // The old path may carry pictures again before the phone's word arrives; then only the silence itself has spoken.
        AssertWhole(journal, GapCause.Network, GapCause.NotReceived);
        Assert.Contains(journal.OfType<GapEnded>(), gap => gap.Track == Track.Video && gap.EndMs - gap.StartMs is > 8_000 and < 40_000);
    }

    [Theory]
    [InlineData(Signals.Kill, GapCause.MediaServerDied)]
    [InlineData(Signals.Stop, GapCause.MediaServerHung)]
    public async Task A_media_server_that_dies_or_hangs_is_replaced_under_the_room(int signal, string cause)
    {
        await using var world = await World.Make(output);
        var (_, inspector) = await Begin(world);
        var server = world.Agent.MediaServerProcess;
        var struck = (await world.Status()).ElapsedMs;
        var watch = Stopwatch.StartNew();

        Signals.Send(server, signal);

        await Eventually.True("the phone is told to publish again", async () => (await world.Journal()).OfType<RepublishAsked>().Any());
        world.Print("room rebuilt and everybody told", watch.Elapsed);
        await world.Flows(inspector, PhoneFeed);
        world.Print("seen again", watch.Elapsed);
        await Grows(world);
        var journal = await world.CloseRoom();
        world.Print("noticed", TimeSpan.FromMilliseconds(journal.OfType<GapStarted>().First().ElapsedMs - struck));
        AssertWhole(journal, cause);
        Assert.False(Signals.Exists(server));
    }

    [Fact]
    public async Task Media_goes_on_while_the_agent_is_killed_and_started_again()
    {
        await using var world = await World.Make(output);
        var (_, inspector) = await Begin(world);
        var server = world.Agent.MediaServerProcess;

        world.Agent.Kill();
        var before = await world.Frames(inspector, PhoneFeed);
        await Task.Delay(4000);
        var during = await world.Frames(inspector, PhoneFeed) - before;
        world.Agent = await world.Agent.StartAgain();

        Assert.True(during > 20, $"{during} pictures while the agent was away");
        Assert.Equal(server, world.Agent.MediaServerProcess);
        await world.Flows(inspector, PhoneFeed);
        await Grows(world);
        var journal = await world.CloseRoom();
        Assert.Contains(journal.OfType<PartClosed>(), part => part.Feed == PhoneFeed && part.Track == Track.Video && part.EndMs - part.StartMs > 4000);
        Assert.DoesNotContain(journal.OfType<GapStarted>(), gap => GapCause.IsOfServer(gap.Cause));
    }

    [GateFact]
    public async Task A_phone_that_vanishes_is_noticed_and_given_up()
    {
        await using var world = await World.Make(output);
        var (_, _) = await Begin(world);
        await using var other = await Chromium.Start();
        world.Web.Door.LetIn(world.Room, "visitor");
        var page = await other.Open(world.Web.PageOf("visitor"));
        await page.Run<bool>($"page.enter('{world.Room}'), true");
        await page.Run<string>("page.send()");
        await Eventually.True("the visitor is recorded", async () => (await world.Status()).Parts.Count(part => part.Person == "visitor" && part.SyncedBytes > 0) == 2);
        var watch = Stopwatch.StartNew();

        await other.DisposeAsync();

        await Eventually.True("the gap is noted", async () => (await world.Journal()).OfType<GapStarted>().Any(gap => gap.Person == "visitor"));
        world.Print("gap noted", watch.Elapsed);
        await Eventually.True("the path is given up", async () => (await world.Journal()).OfType<FeedStopped>().Any(feed => feed.Person == "visitor"));
        world.Print("path given up", watch.Elapsed);
        await world.CloseRoom();
    }

    [Fact]
    public async Task A_muted_microphone_is_a_gap_of_the_sound_only()
    {
        await using var world = await World.Make(output);
        var (phone, _) = await Begin(world);

        await phone.Run<bool>("page.room.camera.mute('audio', true), true");
        await Eventually.True("the gap begins", async () => (await world.Status()).OpenGaps.Count > 0);
        await phone.Run<bool>("page.room.camera.mute('audio', false), true");
        await Eventually.True("the gap ends", async () => (await world.Status()).OpenGaps.Count == 0);

        var gap = Assert.Single((await world.CloseRoom()).OfType<GapEnded>());
        Assert.Equal((Track.Audio, GapCause.Muted), (gap.Track, gap.Cause));
    }

    private static async Task<(Page Phone, Page Inspector)> Begin(World world)
    {
        var inspector = await world.EnterSending(World.Inspector);
        var phone = await world.EnterSending(World.Phone);
        await world.Flows(inspector, PhoneFeed);
        await Grows(world);
        return (phone, inspector);
    }

    /// <summary>Both tracks of the phone's newest attempt are on the disk and growing.</summary>
    private static Task Grows(World world) => Eventually.True("the phone is recorded", async () =>
    {
        var parts = (await world.Status()).Parts.Where(part => part.Feed == PhoneFeed && part.Sha256 is null).ToList();
        return parts.Count == 2 && parts.TrueForAll(part => part.SyncedBytes > 8000);
    });

    /// <summary>Parts and gaps of the phone's picture cover the time line without a hole.</summary>
    private static void AssertWhole(IReadOnlyList<RoomEvent> journal, params IReadOnlyList<string> causes)
    {
        Assert.Equal(Enumerable.Range(1, journal.Count), journal.Select(one => (int)one.Number));
        var video = journal.OfType<PartClosed>().Where(part => part.Feed == PhoneFeed && part.Track == Track.Video).OrderBy(part => part.StartMs).ToList();
        var gaps = journal.OfType<GapEnded>().Where(one => one.Feed == PhoneFeed && one.Track == Track.Video).ToList();
        Assert.Contains(gaps, gap => causes.Contains(gap.Cause));
        Account.AssertClosed(journal, _ => { });
        foreach (var (old, next) in video.Zip(video.Skip(1)))
        {
            // A line that comes back may still carry the end of the old part: then both stand there, but never neither.
            var gap = gaps.FindLast(one => one.StartMs <= old.EndMs + 1500 && one.EndMs >= next.StartMs - 1500);
            Assert.True(gap is not null, $"Nothing is said about the time from {old.EndMs} to {next.StartMs}");
        }
    }
}
