using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Takan.App.Tests.Access.Strangers;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Jobs;
using Takan.Testing.Databases;
using Takan.Visits.Records;

namespace Takan.App.Tests.Rooms;

/// <summary>What an inspection left behind is stored, is downloaded by those whose case it is, and is there years later, byte for byte.</summary>
public sealed class LongKeptTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-06")]
    public async Task Package_IsDownloadedBytewiseTheSameYearsLater_AndByNobodyElse(DatabaseKind kind)
    {
        await using var room = await RoomDesk.LiveAsync(kind);
        await room.SignedByBothAsync();
        RoomDesk.Done(await room.CountersignAsync());
        RoomDesk.Done(await room.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await room.CloseAsync());
        await room.SealedAsync();
        var path = $"/inspections/{room.Inspection}/package";
        var first = await DownloadAsync(room, room.Zhou, path);
        Assert.Equal("PK"u8.ToArray(), first[..2]);

        room.Desk.App.Clock.Advance(TimeSpan.FromDays(10 * 365));
        await EveryPlannedJobAsync(room);

        Assert.Equal(first, await DownloadAsync(room, room.Zhou, path));
        using var stranger = await AskAsync(room, room.Desk.Feng, path);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Contains("TK-ACC-4", await stranger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Whatever cleans up, cleans up now.</summary>
    private static async Task EveryPlannedJobAsync(RoomDesk room)
    {
        var jobs = room.Desk.App.Services.GetServices<PlannedJob>().ToList();
        Assert.Contains(jobs, job => job.Job == typeof(SweepEvidence));
        foreach (var job in jobs)
        {
            await using var scope = room.Desk.App.Services.CreateAsyncScope();
            await ((IJob)scope.ServiceProvider.GetRequiredService(job.Job)).Execute(null!, default);
        }
    }

    private static async Task<byte[]> DownloadAsync(RoomDesk room, StaffActor staff, string path)
    {
        using var answer = await AskAsync(room, staff, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<HttpResponseMessage> AskAsync(RoomDesk room, StaffActor staff, string path)
    {
        var client = room.Desk.App.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", await new Cookies(room.Desk).StaffAsync(staff));
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }
}
