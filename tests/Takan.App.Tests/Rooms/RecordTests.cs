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

/// <summary>From the device check to the sealed package, through the application.</summary>
public sealed class RecordTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-01")]
    [Demand("HC-16")]
    [Demand("HC-18")]
    [Demand("HC-30")]
    [Demand("HC-31")]
    [Demand("HC-33")]
    [Demand("HC-34")]
    [Demand("TJ-32")]
    public async Task WholeWay_Passed_IsTold_Closed_Sealed_AndConcluded(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());
        Assert.Equal("TK-107", Desk.Refused(await ConcludeAsync(desk)));

        await RoomDesk.UntilAsync("sealed", async () => await SealedAsync(desk));

        Desk.Allowed(await ConcludeAsync(desk));
        Assert.Equal(CaseState.Concluded, (await desk.Desk.CaseAsync(desk.Case)).State);
        Assert.Equal(SessionState.Sealed, (await desk.SessionAsync()).State);
        var kinds = await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().Where(row => row.CaseId == desk.Case).Select(row => row.Kind).Distinct().ToListAsync());
        Assert.Superset(new HashSet<EvidenceKind> { EvidenceKind.Still, EvidenceKind.RecordingPart, EvidenceKind.Signature, EvidenceKind.Package }, kinds.ToHashSet());
    }

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
        await RoomDesk.UntilAsync("the picture is gone", async () => (await desk.SessionAsync()).State == SessionState.Interrupted);

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

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-33", Refused = true)]
    [Demand("TJ-32", Refused = true)]
    public async Task Result_BeforeBothSigned_IsRefused_AndNobodySignsTwice(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());
        Assert.Equal("HC-33", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);
        RoomDesk.Done(await desk.SignAsync(desk.Zhou));

        Assert.Equal("HC-33", (await desk.CountersignAsync())?.Rule);
        Assert.NotNull(await desk.SignAsync(desk.Zhou));
        Assert.Equal(InspectionState.SignedByOne, (await desk.InspectionAsync()).State);
        Assert.Equal(1, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Opinion>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-33", Refused = true)]
    public async Task Sign_AnotherRecordThanWasRead_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());

        Assert.Equal("HC-33", (await desk.SignAsync(desk.Zhou, new string('0', 64)))?.Rule);
    }

    /// <summary>The first of two is kept, so it is the first that must say why.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Attest_WithoutAReason_IsRefused_AndNothingIsKept(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();

        Assert.Equal("TK-102", (await desk.AttestAsync(desk.Zhou, " "))?.Rule);
        Assert.Equal(0, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Attestation>().CountAsync()));

        RoomDesk.Done(await desk.AttestAsync(desk.Zhou, "不愿意签"));
        Assert.Equal(InspectionState.SignedByBoth, (await desk.InspectionAsync()).State);
        Assert.Equal("TK-102", (await desk.AttestAsync(desk.He, ""))?.Rule);
        RoomDesk.Done(await desk.AttestAsync(desk.He, "不愿意签"));
        Assert.Equal(InspectionState.Attested, (await desk.InspectionAsync()).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-34", Refused = true)]
    public async Task Passed_WithAFailedItem_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync(Verdict.NotMet);
        RoomDesk.Done(await desk.CountersignAsync());

        Assert.Equal("HC-34", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-35")]
    [Demand("HC-56")]
    public async Task Rectification_IsTold_WithItsItemsAndTenWorkingDays(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync(Verdict.NotMet);
        RoomDesk.Done(await desk.CountersignAsync());
        var today = ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime);

        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Rectification)));

        var row = await desk.Desk.CaseAsync(desk.Case);
        Assert.Equal((CaseState.Rectifying, WorkingDayCalendar.Official.AddWorkingDays(today, 10).Day), (row.State, row.RectificationDue));
        Assert.Equal([(await desk.InspectionAsync()).Scope[0]], row.FailedItems);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-35", Refused = true)]
    public async Task Rectification_OfNothing_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());

        Assert.Equal("HC-35", (await desk.TellAsync(new(ResultKind.Rectification)))?.Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-44")]
    public async Task Supplement_ToARecordThatStands_IsLogged_AndTheRecordIsUnchanged(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        Assert.Equal("TK-002", (await SupplementAsync(desk, "漏记了门牌"))?.Rule);
        await desk.SignedByBothAsync();
        var digest = await desk.DigestAsync();
        Assert.Equal("TK-REC-9", (await SupplementAsync(desk, " "))?.Rule);

        RoomDesk.Done(await SupplementAsync(desk, "漏记了门牌"));

        Assert.Equal(digest, await desk.DigestAsync());
        Assert.Contains("supplement-added", await desk.KindsAsync());
        RoomDesk.Done(await desk.CountersignAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-44")]
    public async Task Supplement_AfterTheSeal_StandsInTheLog_AndNoSealedByteChanges(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());
        await RoomDesk.UntilAsync("sealed", async () => await SealedAsync(desk));
        var before = await SealedPackagesAsync(desk);

        RoomDesk.Done(await SupplementAsync(desk, "漏记了门牌"));

        Assert.Contains("supplement-added-after-seal", await desk.KindsAsync());
        Assert.Equal(InspectionState.Sealed, (await desk.InspectionAsync()).State);
        Assert.Equal(before, await SealedPackagesAsync(desk));
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        Assert.Contains($"/inspections/{desk.Inspection}/supplement", (await zhou.GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("已经封存的证据包里没有这一条", (await zhou.GetAsync($"/inspections/{desk.Inspection}/supplement")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Before there is a record that stands the page says why not, and offers no form.</summary>
    [Theory, OnSqlite]
    public async Task SupplementPage_WhileTheRecordIsOpen_SaysWhyNot(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);

        var page = (await zhou.GetAsync($"/inspections/{desk.Inspection}/supplement")).Page;

        Assert.Contains("踏勘正在进行", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
        Assert.DoesNotContain($"/inspections/{desk.Inspection}/supplement", (await zhou.GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-44", Refused = true)]
    public async Task Judging_ARecordThatStands_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());

        Assert.Equal("HC-44", (await desk.JudgeAsync((await desk.InspectionAsync()).Scope[0], Verdict.NotMet, version: 1)).Refusal?.Rule);
    }

    private static Task<List<string>> SealedPackagesAsync(RoomDesk desk) => desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>()
        .Where(row => row.CaseId == desk.Case && row.Kind == EvidenceKind.Package).Select(row => row.Sha256).ToListAsync());

    private static Task<Refusal?> SupplementAsync(RoomDesk desk, string text) =>
        desk.Desk.AsAsync<AddSupplement, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, new(text, "签字后发现"), default));

    private static Task<Outcome<Casework.Intake.Case>> ConcludeAsync(RoomDesk desk) =>
        desk.Desk.AsAsync<ConcludeCase, Outcome<Casework.Intake.Case>>(desk.Zhou, handler => handler.HandleAsync(new(desk.Case), default));

    private static async Task<bool> SealedAsync(RoomDesk desk)
    {
        // The custodian measures its patience by the application's clock.
        desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(5));
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        return (await desk.InspectionAsync()).State == InspectionState.Sealed;
    }
}
