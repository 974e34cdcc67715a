using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Takan.Media.Client;
using Takan.Media.Tests.Support;
using Xunit.Abstractions;

namespace Takan.Media.Tests;

/// <summary>A disk that refuses: nothing is acknowledged, it is said, and a new start goes on from what is really there.</summary>
public sealed class DiskTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("EIO")]
    [InlineData("ENOSPC")]
    public async Task Failed_fsync_is_never_acknowledged(string error)
    {
        var agent = await AgentProcess.Start();
        try
        {
            World.Allowed(await agent.Client.OpenRoom("room-1", new(), default));
            var before = World.Allowed(await agent.Client.JournalSoFar("room-1", 0, default)).Count;

            using (var injector = await Injector.Attach(agent.ProcessId, error))
            {
                var refused = await agent.Client.OpenRoom("room-2", new(), default);
                Assert.Equal(MediaRefusals.DiskRefuses, refused.Refusal);
                var watch = Stopwatch.StartNew();
                var removed = await agent.Client.CloseRoom("room-1", "finished", default);
                Assert.Equal(MediaRefusals.DiskRefuses, removed.Refusal);
                await Eventually.True("health is red", async () => await Health(agent) == HttpStatusCode.ServiceUnavailable);
                output.WriteLine($"health red after {watch.ElapsedMilliseconds} ms");
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Health(agent));
            Assert.Equal(before, World.Allowed(await agent.Client.JournalSoFar("room-1", 0, default)).Count);
            agent.Kill();
            agent = await agent.StartAgain();
            World.Allowed(await agent.Client.CloseRoom("room-1", "finished", default));
            var journal = World.Allowed(await agent.Client.JournalSoFar("room-1", 0, default));
            Assert.Equal(Enumerable.Range(1, journal.Count), journal.Select(one => (int)one.Number));
            Assert.Single(journal.OfType<RoomClosed>());
        }
        finally
        {
            await agent.DisposeAsync();
            Directory.Delete(agent.Data, recursive: true);
        }
    }

    [Fact]
    public async Task A_part_that_the_disk_refused_is_told_written_anew_and_followed_by_another()
    {
        await using var world = await World.Make(output);
        await world.EnterSending(World.Phone);
        await Eventually.True("the phone is recorded", async () => Pictures(await world.Status()).Any(part => part.SyncedBytes > 8000));
        var struck = Pictures(await world.Status()).Single().File;

        using (await Injector.Attach(world.Agent.ProcessId, "EIO", Path.Combine(world.Agent.Data, "rooms", world.Room, "parts", struck + ".part")))
            await Eventually.True("the failure is told", async () => (await world.Journal()).OfType<PartFailed>().Any(part => part.File == struck));

        await Eventually.True("another part grows", async () => Pictures(await world.Status()).Any(part => part.File != struck && part is { EndMs: null, SyncedBytes: > 8000 }));
        var journal = await world.CloseRoom();
        var closed = Assert.Single(journal.OfType<PartClosed>(), part => part.File == struck);
        await using (var stream = World.Allowed(await world.Client.OpenPart(world.Room, struck, default)))
            Assert.Equal(closed.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)));
        Assert.Contains(journal.OfType<GapEnded>(), gap => gap is { Track: Track.Video, Cause: GapCause.DiskFailed });
        Assert.DoesNotContain(journal.OfType<GapStarted>(), gap => gap.Cause == GapCause.Network);
        Assert.IsType<RoomClosed>(journal[^1]);
        Assert.True(Assert.Single((await world.Status()).Parts, part => part.File == struck).Failed);
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_any_more_is_told_to_be_lost_before_the_room_ends()
    {
        await using var world = await World.Make(output);
        await world.EnterSending(World.Phone);
        await Eventually.True("the phone is recorded", async () => Pictures(await world.Status()).Any(part => part.SyncedBytes > 8000));
        var struck = Pictures(await world.Status()).Single().File;

        IReadOnlyList<RoomEvent> journal;
        using (await Injector.Attach(world.Agent.ProcessId, "EIO", Path.Combine(world.Agent.Data, "rooms", world.Room, "parts", struck), "openat"))
            journal = await world.CloseRoom();

        var lost = Assert.Single(journal.OfType<PartLost>());
        Assert.Equal(struck, lost.File);
        Assert.DoesNotContain(journal.OfType<PartClosed>(), part => part.File == struck);
        Assert.Contains(journal.OfType<GapFound>(), gap => gap is { Track: Track.Video, Cause: GapCause.DiskFailed } && gap.EndMs == lost.EndMs);
        Assert.IsType<RoomClosed>(journal[^1]);
    }

    private static IEnumerable<PartStatus> Pictures(RoomStatus status) =>
        status.Parts.Where(part => part is { Person: World.Phone, Track: Track.Video });

    private static async Task<HttpStatusCode> Health(AgentProcess agent)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(agent.Address, "health"));
        return response.StatusCode;
    }

    /// <summary>strace answers every such call of the process, or only those about one file, with an error.</summary>
    private sealed class Injector(Process strace) : IDisposable
    {
        public static async Task<Injector> Attach(int process, string error, string? path = null, string call = "fsync")
        {
            var start = new ProcessStartInfo("strace") { RedirectStandardError = true, UseShellExecute = false };
            foreach (var word in (string[])["-f", .. path is null ? Array.Empty<string>() : ["-P", path], "-e", $"trace={call}", "-e", $"inject={call}:error={error}", "-p", process.ToString(CultureInfo.InvariantCulture)])
                start.ArgumentList.Add(word);
            var strace = Process.Start(start)!;
            while (await strace.StandardError.ReadLineAsync() is { } line)
                if (line.Contains("attached", StringComparison.Ordinal))
                    break;
            _ = strace.StandardError.ReadToEndAsync();
            return new(strace);
        }

        public void Dispose()
        {
            // An orderly end lets the process go on without it.
            Signals.Send(strace.Id, Signals.Terminate);
            strace.WaitForExit();
            strace.Dispose();
        }
    }
}
