using Takan.Media.Client;
using Takan.Media.Tests.Support;
using Xunit.Abstractions;

namespace Takan.Media.Tests;

/// <summary>A phone that stands still while its part goes on: what is missing is found, told, and the whole room is accounted for.</summary>
public sealed class SilentPhoneTests(ITestOutputHelper output)
{
    private const string PhoneFeed = "phone-camera";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);

    [DailyFact(part: 1, parts: 2)]
    public async Task A_picture_that_ceases_on_a_path_that_stands_is_a_gap_inside_its_part()
    {
        await using var world = await World.Make(output);
        var inspector = await world.EnterSending(World.Inspector);
        var phone = await world.EnterSending(World.Phone);
        await world.Flows(inspector, PhoneFeed);

        await phone.Run<bool>("(async () => { window.sender = page.room.publisher.connection.getSenders().find(s => s.track && s.track.kind === 'video'); window.kept = sender.track; await sender.replaceTrack(null); return true; })()");
        await Task.Delay(Silence);
        await phone.Run<bool>("sender.replaceTrack(kept).then(() => true)");
        await world.Flows(inspector, PhoneFeed);
        await Task.Delay(2000);
        var journal = await world.CloseRoom();

        var part = Assert.Single(journal.OfType<PartClosed>(), one => one.Feed == PhoneFeed && one.Track == Track.Video);
        var gaps = Account.GapsOf(journal).Where(gap => gap.StartMs > part.StartMs && gap.EndMs < part.EndMs).ToList();
        Assert.All(gaps, gap => Assert.Equal(GapCause.NotReceived, gap.Cause));
        Assert.InRange(gaps.Sum(gap => gap.EndMs!.Value - gap.StartMs), 5_000, 30_000);
        Account.AssertClosed(journal, output.WriteLine);
    }

    [GateFact]
    public async Task A_phone_that_is_frozen_and_wakes_leaves_no_moment_unexplained()
    {
        await using var world = await World.Make(output);
        var inspector = await world.EnterSending(World.Inspector);
        await using var pocket = await Chromium.Start();
        var phone = await pocket.Open(world.Web.PageOf(World.Phone));
        await phone.Run<bool>($"page.enter('{world.Room}'), true");
        await phone.Run<string>("page.send()");
        await world.Flows(inspector, PhoneFeed);

        pocket.Freeze();
        await Task.Delay(Silence);
        pocket.Thaw();
        await world.Flows(inspector, PhoneFeed);
        await Task.Delay(2000);

        Account.AssertClosed(await world.CloseRoom(), output.WriteLine);
    }
}
