using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Takan.App.Tests.Hosting;
using Takan.Testing.Databases;
using Takan.Visits.Custody;

namespace Takan.App.Tests.Rooms;

/// <summary>The custodian's loops: a media node that never answers holds up nobody else.</summary>
public sealed class CustodianTests
{
    [Theory, OnSqlite]
    public async Task OneThatNeverEnds_HoldsUpNeitherOtherKindsNorOthersOfItsKind(DatabaseKind kind)
    {
        await using var app = await TakanApp.StartAsync(kind);
        var (stuck, other, still) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var done = new ConcurrentQueue<Guid>();
        var stuckTimes = 0;
        using var custodian = Of(app,
        [
            new("assembling", (_, _) => Task.FromResult(new List<Guid> { stuck, other }), async (_, id, ct) =>
            {
                if (id == stuck)
                {
                    Interlocked.Increment(ref stuckTimes);
                    await Task.Delay(Timeout.InfiniteTimeSpan, ct);
                }

                done.Enqueue(id);
                return null;
            }),
            new("watermark", (_, _) => Task.FromResult(new List<Guid> { still }), (_, id, _) =>
            {
                done.Enqueue(id);
                return Task.FromResult<Law.Refusal?>(null);
            }),
        ]);

        await custodian.StartAsync(default);
        await Patience.UntilAsync("both others are done, twice", () =>
            Task.FromResult(done.Count(id => id == other) > 1 && done.Count(id => id == still) > 1));
        await custodian.StopAsync(default);

        Assert.Equal(1, stuckTimes);
    }

    [Theory, OnSqlite]
    public async Task OfOneKind_NoMoreThanThreeAtATime(DatabaseKind kind)
    {
        await using var app = await TakanApp.StartAsync(kind);
        var many = Enumerable.Range(0, 9).Select(_ => Guid.CreateVersion7()).ToList();
        var (begun, passed) = (0, new ConcurrentQueue<bool>());
        using var custodian = Of(app,
        [
            new("assembling", (_, _) => Task.FromResult(many), async (_, _, ct) =>
            {
                Interlocked.Increment(ref begun);
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
                return null;
            }),
            new("looks", (_, _) => Task.FromResult(new List<Guid> { many[0] }), (_, _, _) =>
            {
                passed.Enqueue(true);
                return Task.FromResult<Law.Refusal?>(null);
            }),
        ]);

        await custodian.StartAsync(default);
        await Patience.UntilAsync("three looks", () => Task.FromResult(passed.Count > 2));
        await custodian.StopAsync(default);

        Assert.Equal(3, begun);
    }

    private static Custodian Of(TakanApp app, IReadOnlyList<CustodyTask> tasks) => new(
        app.Services.GetRequiredService<IServiceScopeFactory>(), tasks,
        new(Path.Combine(app.DataFolder, "custodian")), TimeProvider.System, NullLogger<Custodian>.Instance);
}
