using System.Diagnostics;
using System.Globalization;
using System.Net;
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

    private static async Task<HttpStatusCode> Health(AgentProcess agent)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(agent.Address, "health"));
        return response.StatusCode;
    }

    /// <summary>strace answers every fsync of the process with an error.</summary>
    private sealed class Injector(Process strace) : IDisposable
    {
        public static async Task<Injector> Attach(int process, string error)
        {
            var start = new ProcessStartInfo("strace") { RedirectStandardError = true, UseShellExecute = false };
            foreach (var word in (string[])["-f", "-e", "trace=fsync", "-e", $"inject=fsync:error={error}", "-p", process.ToString(CultureInfo.InvariantCulture)])
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
