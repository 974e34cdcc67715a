using System.Security.Cryptography;
using Takan.Media.Client;
using Takan.Media.Tests.Support;
using Xunit.Abstractions;

namespace Takan.Media.Tests;

/// <summary>Real media server, real browser: what a room does when nothing goes wrong.</summary>
public sealed class RoomTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Two_people_see_and_hear_each_other_and_everything_is_recorded()
    {
        await using var world = await World.Make(output);
        var inspector = await world.EnterSending(World.Inspector);
        var phone = await world.EnterSending(World.Phone);
        world.Print("inspector sees the phone", await world.Flows(inspector, "phone-camera"));
        world.Print("phone sees the inspector", await world.Flows(phone, "inspector-camera"));

        Assert.Equal(1280, await inspector.Run<int>("page.flow('phone-camera').then(f => f.width)"));
        world.Print("all four parts on the disk", await Eventually.True("four parts grow on the disk", async () =>
            (await world.Status()).Parts.Count(part => part.SyncedBytes > 0) == 4));
        await Task.Delay(3000);

        var journal = await world.CloseRoom();

        Assert.Equal(Enumerable.Range(1, journal.Count), journal.Select(one => (int)one.Number));
        var closed = journal.OfType<PartClosed>().ToList();
        Assert.Equal(4, closed.Count);
        Assert.All(closed, part => Assert.InRange(part.EndMs - part.StartMs, 2000, 120_000));
        Assert.Equal(["opus", "opus", "vp8", "vp8"], closed.Select(part => part.Codec).Order());
        foreach (var part in closed)
        {
            await using var stream = World.Allowed(await world.Client.OpenPart(world.Room, part.File, default));
            Assert.Equal(part.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)));
            World.Allowed(await world.Client.ConfirmPartStored(world.Room, part.File, part.Sha256, default));
        }

        Assert.Equal(4, (await world.Journal()).OfType<PartStored>().Count());
        Assert.Empty(journal.OfType<GapStarted>());
        Assert.IsType<RoomClosed>(journal[^1]);

        var copies = World.Allowed(await world.Client.MakeCopies(world.Room, World.Phone, default));
        output.WriteLine(string.Join("\n", copies.Files) + string.Join("\n", copies.Problems));
        Assert.Empty(copies.Problems);
        var viewing = Assert.Single(copies.Files, file => file.Viewing);
        await using var copy = World.Allowed(await world.Client.OpenCopy(world.Room, viewing.Name, default));
        Assert.Equal(viewing.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(copy)));
    }

    [Fact]
    public async Task A_still_has_the_camera_s_full_size_and_a_digest()
    {
        await using var world = await World.Make(output);
        var phone = await world.EnterSending(World.Phone);

        var still = await phone.Run<string>("page.still().then(s => JSON.stringify(s))");

        output.WriteLine(still);
        Assert.Matches("\"sha256\":\"[0-9a-f]{64}\"", still);
        Assert.Contains("\"source\":\"photo\"", still, StringComparison.Ordinal);
    }
}
