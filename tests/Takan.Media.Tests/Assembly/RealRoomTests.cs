using Takan.Media.Assembly;
using Takan.Media.Client;
using Takan.Media.Tests.Support;
using Xunit.Abstractions;

namespace Takan.Media.Tests.Assembly;

/// <summary>What Chromium sent and Janus recorded, instead of what the tests write themselves.</summary>
public sealed class RealRoomTests(ITestOutputHelper print)
{
    [Fact]
    public async Task MakeCopies_PhoneReloadedItsPage_PartsAndGapsFillTheSession()
    {
        await using var world = await World.Make(print);
        var inspector = await world.EnterSending(World.Inspector);
        var phone = await world.EnterSending(World.Phone);
        await world.Flows(inspector, "phone-camera");
        await Task.Delay(4000);
        await phone.Reload();
        await phone.Run<bool>($"page.enter('{world.Room}'), true");
        await phone.Run<string>("page.send()");
        await world.Flows(inspector, "phone-camera");
        await Task.Delay(4000);
        var length = (await world.CloseRoom()).OfType<RoomClosed>().Single().LengthMs / 1000.0;

        var copies = World.Allowed(await world.Client.MakeCopies(world.Room, World.Phone, default));

        var folder = Directory.CreateTempSubdirectory("takan-copies-").FullName;
        foreach (var file in copies.Files)
            await Fetch(world, file.Name, folder);
        var timeline = Timeline.FromJson(await File.ReadAllBytesAsync(Path.Combine(folder, copies.Timeline)))!;
        Assert.Empty(copies.Problems);
        Assert.InRange(timeline.Totals.Parts + timeline.Totals.Gaps, length - 2, length + 2);
        Assert.All(timeline.Gaps, gap => Assert.True(gap.Explained, $"{gap}"));
        Assert.Equal(2, timeline.Parts.Where(part => part.Person == World.Phone).Select(part => part.Part).Distinct().Count());
        Assert.All(timeline.Parts, part => Assert.Equal(new FrameSize(1280, 720), part.Size));
        var viewing = Path.Combine(folder, Assert.Single(timeline.Viewing).File);
        Assert.InRange(await Watching.Duration(viewing), length - 2, length + 2);
        Assert.Empty(await Watching.Complaints(viewing));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Fetch(World world, string name, string folder)
    {
        await using var copy = World.Allowed(await world.Client.OpenCopy(world.Room, name, default));
        await using var file = File.Create(Path.Combine(folder, name));
        await copy.CopyToAsync(file);
    }
}
