using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>Two are there from the start to the last signature, at two PCs or at one.</summary>
public sealed class PresenceTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-32", Refused = true)]
    public async Task OneAlone_NeitherJudgesNorCompletes_NorDoesTheOneWhoIsAwaySign(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var item = (await desk.InspectionAsync()).Scope[0];
        await AloneAsync(desk);
        Assert.Equal("TJ-32", (await desk.JudgeAsync(item, Verdict.Met)).Refusal?.Rule);

        await desk.ComeAsync();
        await desk.JudgeAllAsync();
        await AloneAsync(desk);
        Assert.Equal("TJ-32", (await desk.CompleteAsync())?.Rule);
        await desk.ComeAsync();
        RoomDesk.Done(await desk.CompleteAsync());

        var (code, digest) = (await desk.CodeAsync(desk.He), await desk.DigestAsync());
        await AloneAsync(desk);
        Assert.Equal("TJ-32", (await desk.Desk.AsAsync<SignOpinion, Refusal?>(desk.He, handler => handler.HandleAsync(desk.Inspection, new(digest, "属实", code), default)))?.Rule);
        Assert.Equal(0, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Opinion>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-32")]
    public async Task AtOneConsole_TheColleagueIsThere_UntilTheOwnCodeIsDueAgain(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var item = (await desk.InspectionAsync()).Scope[0];
        await AloneAsync(desk);
        RoomDesk.Done(await JoinAsync(desk));
        Assert.True((await desk.JudgeAsync(item, Verdict.Met)).IsAllowed(out var version, out _));

        await BeatUntilAsync(desk, SharedConsole.Holds - TimeSpan.FromMinutes(1));
        Assert.True((await desk.JudgeAsync(item, Verdict.Met, version)).IsAllowed(out version, out _));
        await BeatUntilAsync(desk, TimeSpan.FromMinutes(2));
        Assert.Equal("TJ-32", (await desk.JudgeAsync(item, Verdict.Met, version)).Refusal?.Rule);

        RoomDesk.Done(await JoinAsync(desk));
        Assert.True((await desk.JudgeAsync(item, Verdict.Met, version)).IsAllowed(out _, out _));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-32", Refused = true)]
    public async Task AtOneConsole_WhoLeaves_IsNotKeptThereByTheColleaguesPage(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await AloneAsync(desk);
        RoomDesk.Done(await JoinAsync(desk));
        Assert.Equal("TK-ROOM-14", (await LeaveAsync(desk, desk.He))?.Rule);

        RoomDesk.Done(await LeaveAsync(desk, desk.Zhou));
        await desk.ComeAsync(desk.Zhou);

        Assert.Equal("TJ-32", (await desk.JudgeAsync((await desk.InspectionAsync()).Scope[0], Verdict.Met)).Refusal?.Rule);
        Assert.Equal("TK-ROOM-14", (await LeaveAsync(desk, desk.Zhou))?.Rule);
        Assert.Equal("inspector-away", (await desk.KindsAsync())[^1]);
    }

    /// <summary>A room that is over has nobody in it, and nothing of it is logged.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Presence_InARoomThatIsOver_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());
        desk.Desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = (await desk.KindsAsync()).Count(entry => entry == "inspector-present");

        Assert.Equal("TK-003", (await BeatAsync(desk, desk.Zhou))?.Rule);
        Assert.Equal("TK-003", (await LeaveAsync(desk, desk.Zhou))?.Rule);
        Assert.Equal(before, (await desk.KindsAsync()).Count(entry => entry == "inspector-present"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AStillThatFailed_IsSaidOnce_AndOnlyWhileUnderway(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var item = (await desk.InspectionAsync()).Scope[0];
        Task<Outcome<Guid>> Ask() => desk.Desk.AsAsync<AskForStill, Outcome<Guid>>(desk.Zhou, handler => handler.HandleAsync(desk.Session, item, default));
        Task<Refusal?> Fail(Guid still) => desk.Desk.AsAsync<FailStill, Refusal?>(desk.Applicant, handler => handler.HandleAsync(desk.Session, still, "镜头坏了", default));
        var (first, second) = (Desk.Allowed(await Ask()), Desk.Allowed(await Ask()));

        Assert.Equal("TK-309", (await Fail(Guid.CreateVersion7()))?.Rule);
        RoomDesk.Done(await Fail(first));
        Assert.Equal("TK-309", (await Fail(first))?.Rule);
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());

        Assert.Equal("TK-002", (await Fail(second))?.Rule);
        Assert.Single(await desk.KindsAsync(), entry => entry == "still-failed");
    }

    private static Task<Refusal?> BeatAsync(RoomDesk desk, StaffActor staff) =>
        desk.Desk.AsAsync<KeepPresence, Refusal?>(staff, handler => handler.HandleAsync(desk.Session, default));

    /// <summary>The second one's console says nothing any more.</summary>
    private static async Task AloneAsync(RoomDesk desk)
    {
        desk.Desk.App.Clock.Advance(Presence.Life + TimeSpan.FromSeconds(1));
        await desk.ComeAsync(desk.Zhou);
    }

    private static async Task BeatUntilAsync(RoomDesk desk, TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += TimeSpan.FromSeconds(10))
        {
            desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(10));
            await desk.ComeAsync(desk.Zhou);
        }
    }

    private static async Task<Refusal?> JoinAsync(RoomDesk desk)
    {
        var code = await desk.CodeAloneAsync(desk.He);
        await desk.ComeAsync(desk.Zhou);
        var name = await desk.Desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().Where(row => row.Id == desk.He.Id).Select(row => row.UserName!).SingleAsync());
        return await desk.Desk.AsAsync<JoinAtSameConsole, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Session, name, code, default));
    }

    private static Task<Refusal?> LeaveAsync(RoomDesk desk, StaffActor host) =>
        desk.Desk.AsAsync<LeaveSameConsole, Refusal?>(host, handler => handler.HandleAsync(desk.Session, desk.He.Pseudonym, default));
}
