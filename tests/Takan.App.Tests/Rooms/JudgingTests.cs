using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Conclusion;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>From the door of the room to the completed judgement.</summary>
public sealed class JudgingTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-16", Refused = true)]
    public async Task Open_OutsideTheAppointment_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        desk.Desk.App.Clock.Advance(TimeSpan.FromHours(5));
        await desk.ComeAsync();

        Assert.Equal("HC-16", (await desk.OpenAsync())?.Rule);
        Assert.Empty(desk.Agent.OpenAsked);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-52", Refused = true)]
    public async Task PhoneOfFewerPixels_IsRefused_AndCannotWait_AnotherPasses(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        var session = (await desk.Desk.AsAsync<PrepareSession, Law.Identifiers.SessionId?>(desk.Applicant, handler => handler.HandleAsync(desk.Case, default)))!.Value;
        Task<IReadOnlyList<Refusal>> Check(DeviceCheckInput phone) =>
            desk.Desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(desk.Applicant, handler => handler.HandleAsync(session, phone, default));

        Assert.Equal("HC-52", Assert.Single(await Check(RoomDesk.GoodPhone with { Width = 1920, Height = 1080 })).Rule);
        Assert.Equal("TK-003", (await desk.Desk.AsAsync<WaitingRoom, Refusal?>(desk.Applicant, handler => handler.EnterAsync(session, default)))?.Rule);

        Assert.Empty(await Check(RoomDesk.GoodPhone));
        Assert.Equal(2, await desk.Desk.App.WithDatabaseAsync(db => db.Set<DeviceCheck>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-52")]
    public async Task PhoneOfEightMegapixels_MayWait(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);

        Assert.Equal(SessionState.Waiting, (await desk.SessionAsync()).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-30", Refused = true)]
    public async Task BeforeTheRoomIsLive_NothingIsJudged_NorPhotographed(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var item = (await desk.InspectionAsync()).Scope[0];

        Assert.Equal("HC-30", (await desk.JudgeAsync(item, Verdict.Met)).Refusal?.Rule);
        Assert.Equal("HC-30", (await desk.Desk.AsAsync<AskForStill, Outcome<Guid>>(desk.Zhou, handler => handler.HandleAsync(desk.Session, item, default))).Refusal?.Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhileThePictureIsGone_NothingIsPhotographedOrMarked_ButWordsAreKept(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var item = (await desk.InspectionAsync()).Scope[0];
        desk.Agent[desk.Session.ToString()].Tell(new GapStarted("applicant-camera", "applicant", Track.Video, GapCause.Network, 2000));
        await Patience.UntilAsync("the picture is gone", async () => (await desk.SessionAsync()).State == SessionState.Interrupted);

        Assert.Equal("TK-304", (await desk.Desk.AsAsync<AskForStill, Outcome<Guid>>(desk.Zhou, handler => handler.HandleAsync(desk.Session, item, default))).Refusal?.Rule);
        Assert.Equal("TK-304", (await desk.Desk.AsAsync<MarkMoment, Outcome<Guid>>(desk.Zhou, handler => handler.HandleAsync(desk.Session, item, default))).Refusal?.Rule);
        RoomDesk.Done(await desk.Desk.AsAsync<Say, Refusal?>(desk.Zhou, say => say.ChatAsync(desk.Session, "请稍等", default)));

        Assert.Contains("said", await desk.KindsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Challenge_ThatNobodyDrew_IsNotJudged_AndADrawnOneOnce(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        Task<Refusal?> Judge(Guid challenge, bool right) =>
            desk.Desk.AsAsync<ChallengePlace, Refusal?>(desk.Zhou, handler => handler.JudgeAsync(desk.Session, new(challenge, right), default));
        Assert.Equal("TK-307", (await Judge(Guid.CreateVersion7(), true))?.Rule);
        Assert.DoesNotContain("challenge-answered", await desk.KindsAsync());

        var drawn = Desk.Allowed(await desk.Desk.AsAsync<ChallengePlace, Outcome<Guid>>(desk.Zhou, handler => handler.DrawAsync(desk.Session, "", default)));
        RoomDesk.Done(await Judge(drawn, false));

        Assert.Equal("TK-307", (await Judge(drawn, true))?.Rule);
        Assert.Single(await desk.KindsAsync(), entry => entry == "challenge-answered");
        Assert.False((await desk.Desk.App.WithDatabaseAsync(db => db.Set<Challenge>().SingleAsync())).Right);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BeforeAnybodyWaits_NothingIsSaid(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        var session = (await desk.Desk.AsAsync<PrepareSession, Law.Identifiers.SessionId?>(desk.Applicant, handler => handler.HandleAsync(desk.Case, default)))!.Value;

        Assert.Equal("TK-003", (await desk.Desk.AsAsync<Say, Refusal?>(desk.Zhou, say => say.ChatAsync(session, "在吗", default)))?.Rule);
        Assert.DoesNotContain("said", await desk.KindsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-24", Refused = true)]
    [Demand("HC-41", Refused = true)]
    [Demand("HC-31", Refused = true)]
    public async Task Complete_WithAnOpenItem_OrOneWithoutPicture_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var items = (await desk.InspectionAsync()).Scope;
        Assert.Equal("LJ-24", (await desk.CompleteAsync())?.Rule);
        foreach (var item in items.Skip(1))
        {
            await desk.MomentAsync(item);
            Desk.Allowed(await desk.JudgeAsync(item, Verdict.Met));
        }

        Assert.Equal("LJ-24", (await desk.CompleteAsync())?.Rule);
        Desk.Allowed(await desk.JudgeAsync(items[0], Verdict.Met));
        Assert.Equal("HC-31", (await desk.CompleteAsync())?.Rule);
        await desk.StillAsync(items[0]);
        RoomDesk.Done(await desk.CompleteAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-31", Refused = true)]
    public async Task Complete_WithoutAnyRecording_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.JudgeAllAsync();
        await desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomPart>().Where(part => part.SessionId == desk.Session).ExecuteDeleteAsync());

        Assert.Equal("HC-31", (await desk.CompleteAsync())?.Rule);
        Assert.Equal(InspectionState.Underway, (await desk.InspectionAsync()).State);
    }

    /// <summary>An inspector's own camera shows nothing of the place, and a part that is lost shows nothing at all.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-31", Refused = true)]
    public async Task Complete_WithOnlyAnInspectorsPart_OrAPartThatIsLost_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.JudgeAllAsync();
        await desk.Desk.App.WithDatabaseAsync(async db =>
        {
            foreach (var part in await db.Set<RoomPart>().Where(part => part.SessionId == desk.Session).ToListAsync())
                (part.EndMs, part.EndReason, part.Bytes) = (5000, RoomPart.Lost, 4096);
            db.Add(OwnCamera(desk.Session, "inspector-closed", 5000));
            db.Add(OwnCamera(desk.Session, "inspector-growing", null));
            return await db.SaveChangesAsync();
        });

        Assert.Equal("HC-31", (await desk.CompleteAsync())?.Rule);
        Assert.Equal(InspectionState.Underway, (await desk.InspectionAsync()).State);
    }

    private static RoomPart OwnCamera(Law.Identifiers.SessionId session, string file, long? endMs) => new()
    {
        SessionId = session,
        File = file,
        Person = "an-inspector",
        Track = "video",
        Codec = "vp8",
        StartMs = 0,
        EndMs = endMs,
        Bytes = endMs is null ? 0 : 4096,
    };
}
