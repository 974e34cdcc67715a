using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Closures;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Verification;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Custody;
using Takan.Visits.FieldVisits;
using Takan.Visits.Records;
using Takan.Visits.Rooms;
using Verdict = Takan.Law.Process.Verdict;

namespace Takan.App.Tests.FieldVisits;

/// <summary>The visit on the spot as an inspection of its own: from the declined video to the last paper.</summary>
public sealed class FieldVisitTests
{
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("HC-02")]
    [Demand("HC-18")]
    [Demand("HC-33")]
    [Demand("HC-34")]
    [Demand("TJ-32")]
    public async Task WholeWay_Passed_IsTold_Left_Sealed_AndConcluded_WithoutARecording(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        Assert.Equal(CaseState.OnSite, (await desk.Desk.CaseAsync(desk.Case)).State);
        await desk.SignedByBothAsync();
        Assert.Equal("HC-18", (await desk.LeaveAsync())?.Rule);
        await desk.ToldAsync(ResultKind.Passed);
        Assert.Equal("TK-107", Desk.Refused(await desk.ConcludeAsync()));

        await desk.SealedAsync();

        Desk.Allowed(await desk.ConcludeAsync());
        Assert.Equal(CaseState.Concluded, (await desk.Desk.CaseAsync(desk.Case)).State);
        Assert.Equal(["session-prepared", "inspector-present", "inspector-present", "team-arrived", "visit-begun", "photo-taken"], (await desk.KindsAsync()).Where(one => one is not ("inspection-planned" or "visit-arranged" or "evidence-kept")).Take(6));
        var kinds = await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().Where(row => row.CaseId == desk.Case).Select(row => row.Kind).Distinct().ToListAsync());
        Assert.Superset(new HashSet<EvidenceKind> { EvidenceKind.Still, EvidenceKind.WatermarkedStill, EvidenceKind.Signature, EvidenceKind.Paper, EvidenceKind.Package }, kinds.ToHashSet());
        Assert.DoesNotContain(EvidenceKind.RecordingPart, kinds);
        await AssertPackageAsync(desk);
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("HC-35")]
    [Demand("HC-36")]
    [Demand("HC-43")]
    public async Task Rectification_LeadsToASecondVisit_OfTheFailedItemAlone(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        var failed = (await desk.InspectionAsync()).Scope[0];
        await desk.SignedByBothAsync(Verdict.NotMet);
        await desk.ToldAsync(ResultKind.Rectification);
        Assert.Equal(CaseState.Rectifying, (await desk.Desk.CaseAsync(desk.Case)).State);
        await desk.SealedAsync();

        RoomDesk.Done(await desk.ApplyAsync(failed));
        // What failed at the place is looked at there again: the page leads to a visit, and to no video that nobody consented to.
        var page = (await (await desk.Desk.SignInAsync(desk.Zhou)).GetAsync($"/cases/{desk.Case}")).Page.QuerySelector("main")!;
        Assert.NotNull(page.QuerySelector($"a[href='/cases/{desk.Case}/on-site']"));
        Assert.Null(page.QuerySelector($"a[href='/cases/{desk.Case}/take']"));
        Assert.DoesNotContain("办理方式", page.TextContent, StringComparison.Ordinal);
        Desk.Allowed(await desk.Desk.AsAsync<SendToVisit, Outcome<Case>>(desk.Zhou, handler => handler.HandleAsync(new(new(desk.Case), "还是上门看"), default)));
        Assert.Equal("HC-43", Desk.Refused(await desk.ArrangeAsync(desk.Desk.Tomorrow(), desk.He, desk.Desk.Feng)));
        await desk.ComeToTheDayAsync();
        var again = await desk.InspectionAsync();
        Assert.Equal((2, InspectionMeans.OnTheSpot), (again.Round, again.Means));
        Assert.Equal([failed], again.Scope);

        await desk.BeginTogetherAsync();
        Assert.Equal("HC-36", (await desk.PhotoAsync("999"))?.Rule);
        await desk.SignedByBothAsync();
        await desk.ToldAsync(ResultKind.Passed);
        await desk.SealedAsync();
        Desk.Allowed(await desk.ConcludeAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-36", Refused = true)]
    public async Task WhatFailed_IsNotVisitedAgain_BeforeTheApplicantAsks(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        await desk.SignedByBothAsync(Verdict.NotMet);
        await desk.ToldAsync(ResultKind.Rectification);
        Desk.Allowed(await desk.Desk.DeclineAsync(desk.Case));

        Assert.Equal("HC-36", Desk.Refused(await desk.ArrangeAsync(desk.Desk.Tomorrow())));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-32", Refused = true)]
    public async Task OneAlone_IsNeitherSent_NorBegins(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.DeclinedAsync(kind);
        Assert.Equal("TJ-32", Desk.Refused(await desk.ArrangeAsync(desk.Desk.Tomorrow(), desk.Zhou)));
        Assert.Null((await desk.Desk.CaseAsync(desk.Case)).VisitAt);

        await desk.ComeToTheDayAsync();
        RoomDesk.Done(await desk.ComeAsync(desk.Zhou));
        Assert.Equal("TJ-32", (await desk.BeginAsync())?.Rule);
        Assert.Equal("TK-ROOM-7", (await desk.ComeAsync(desk.Desk.Feng))?.Rule);

        // The colleague on the same device, with an own factor.
        var name = await desk.Desk.App.WithDatabaseAsync(db => db.Set<Takan.Platform.Access.Staff.StaffAccount>().Where(row => row.Id == desk.He.Id).Select(row => row.UserName!).SingleAsync());
        Assert.Equal("TK-ROOM-6", (await desk.Desk.AsAsync<ConfirmArrival, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, name, "000000", default)))?.Rule);
        var code = await desk.CodeAsync(desk.He);
        RoomDesk.Done(await desk.Desk.AsAsync<ConfirmArrival, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, name, code, default)));
        // It holds until the visit is over: nobody beats at the place.
        desk.Desk.App.Clock.Advance(TimeSpan.FromHours(1));
        RoomDesk.Done(await desk.BeginAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-12")]
    [Demand("TJ-12", Refused = true)]
    [Demand("TJ-40")]
    public async Task InTaojiang_NobodyBegins_BeforeTheVisitIsFiled(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.ArrangedAsync(kind, "taojiang");
        RoomDesk.Done(await desk.ComeAsync(desk.Zhou));
        RoomDesk.Done(await desk.ComeAsync(desk.He));
        Assert.Equal("TJ-12", (await desk.BeginAsync())?.Rule);

        Desk.Allowed(await desk.Desk.AsAsync<FileVisit, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(desk.Zhou, new(desk.Inspection), default)));
        RoomDesk.Done(await desk.BeginAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-33", Refused = true)]
    public async Task AnotherRecordThanWasRead_OrAResultBeforeBothSigned_IsRefused(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        Assert.Equal("HC-33", (await desk.TellAsync(ResultKind.Passed))?.Rule);
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());
        Assert.Equal("HC-33", (await desk.SignAsync(desk.Zhou, new string('0', 64)))?.Rule);
        RoomDesk.Done(await desk.SignAsync(desk.Zhou));
        Assert.Equal("HC-33", (await desk.TellAsync(ResultKind.Passed))?.Rule);

        RoomDesk.Done(await desk.Desk.AsAsync<CompleteJudgement, Refusal?>(desk.Zhou, handler => handler.ReopenAsync(desk.Inspection, "写错了一项", default)));
        Assert.Equal(InspectionState.AtThePlace, (await desk.InspectionAsync()).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FailedItem_WithoutAPhoto_IsNotComplete_AndThePhotoIsKeptOnce(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        var items = (await desk.InspectionAsync()).Scope;
        foreach (var item in items) Desk.Allowed(await desk.JudgeAsync(item, item == items[0] ? Verdict.NotMet : Verdict.Met));
        Assert.Equal("TK-216", (await desk.CompleteAsync())?.Rule);
        Assert.Equal("TK-ROOM-2", (await desk.PhotoAsync(items[0], [1, 2, 3]))?.Rule);

        RoomDesk.Done(await desk.PhotoAsync(items[0]));
        RoomDesk.Done(await desk.PhotoAsync(items[0]));
        Assert.Equal(1, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Still>().CountAsync(row => row.InspectionId == desk.Inspection)));
        RoomDesk.Done(await desk.CompleteAsync());
        Assert.Equal("HC-44", (await desk.PhotoAsync(items[0]))?.Rule);
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task TwoConcludeAtOnce_OneDoes(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        await desk.SignedByBothAsync();
        await desk.ToldAsync(ResultKind.Passed);
        await desk.SealedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(desk.ConcludeAsync)));

        Assert.Single(outcomes, outcome => outcome.IsAllowed(out _, out _));
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task OnePerson_IsNotSentToTwoPlaces_OfManyWhoAskAtOnceOneHasThem(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.DeclinedAsync(kind);
        var crowd = new List<Law.Identifiers.CaseId> { desk.Case };
        for (var number = 1; number < 4; number++)
        {
            var id = await desk.Desk.AcceptAsync($"第{number}劳务派遣有限公司");
            Desk.Allowed(await desk.Desk.DeclineAsync(id));
            crowd.Add(id);
        }

        var outcomes = await Task.WhenAll(crowd.Select(id => Task.Run(() => desk.Desk.AgreeAsync(id, desk.Desk.Tomorrow()))));

        Assert.Single(outcomes, outcome => outcome.IsAllowed(out _, out _));
        Assert.All(outcomes.Where(outcome => !outcome.IsAllowed(out _, out _)), outcome => Assert.Equal("TK-202", Desk.Refused(outcome)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-53")]
    [Demand("HC-53", Refused = true)]
    public async Task NoShow_IsRecordedByParty_FreesThePeople_AndAnotherTimeFollows(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.ArrangedAsync(kind);
        RoomDesk.Done(await desk.ComeAsync(desk.Zhou));
        Assert.Equal("HC-53", Desk.Refused(await NoShowAsync(desk)));
        desk.Desk.App.Clock.Advance(TimeSpan.FromHours(1));
        Desk.Allowed(await NoShowAsync(desk));

        Assert.Equal(InspectionState.VisitToArrange, (await desk.InspectionAsync()).State);
        Assert.Null((await desk.Desk.CaseAsync(desk.Case)).VisitAt);
        Assert.Equal(0, await QuartersAsync(desk));
        await desk.ComeToTheDayAsync();
        await desk.BeginTogetherAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-03")]
    public async Task ChosenVideo_ClosedArea_OrWithdrawal_FreesThePeople(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.DeclinedAsync(kind);
        Desk.Allowed(await desk.ArrangeAsync(desk.Desk.Tomorrow()));
        Assert.NotEqual(0, await QuartersAsync(desk));
        await desk.Desk.CloseAsync(desk.Desk.Today().AddDays(3));
        await desk.Desk.TellAsync();
        Assert.Equal(0, await QuartersAsync(desk));
        Assert.Null((await desk.Desk.CaseAsync(desk.Case)).VisitAt);

        Desk.Allowed(await desk.ArrangeAsync(desk.Desk.Tomorrow().AddDays(7)));
        Desk.Allowed(await ChooseRemoteAsync(desk));
        Assert.Equal(0, await QuartersAsync(desk));
        Assert.All(await desk.Desk.App.WithDatabaseAsync(db => db.InspectionsOf(desk.Case).AsNoTracking().ToListAsync()), one => Assert.Equal(InspectionState.Cancelled, one.State));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task VisitThatHasBegun_IsNotLeftForVideo_AndNobodyComesOnAnotherDay(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.ArrangedAsync(kind);
        RoomDesk.Done(await desk.ComeAsync(desk.Zhou));
        RoomDesk.Done(await desk.ComeAsync(desk.He));
        desk.Desk.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("TK-310", (await desk.BeginAsync())?.Rule);
        await desk.ComeToTheDayAsync();
        await desk.BeginTogetherAsync();

        Assert.Equal("TK-133", Desk.Refused(await ChooseRemoteAsync(desk)));
        RoomDesk.Done(await desk.Desk.AsAsync<EndWithoutResult, Refusal?>(desk.Zhou, handler => handler.AdjournAsync(desk.Inspection, new(Party.Bureau, "停电"), default)));
        Assert.Equal(InspectionState.VisitToArrange, (await desk.InspectionAsync()).State);
        Desk.Allowed(await ChooseRemoteAsync(desk));
    }

    private static Task<Outcome<Case>> ChooseRemoteAsync(VisitDesk desk) =>
        desk.Desk.AsAsync<ChooseRemote, Outcome<Case>>(Applicants.Of(desk.Desk, desk.Case), handler => handler.HandleAsync(new(desk.Case), default));

    private static Task<Outcome<Inspection>> NoShowAsync(VisitDesk desk) =>
        desk.Desk.AsAsync<RecordNoShow, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(new(new(desk.Inspection), Party.Applicant, "没有人开门"), default));

    private static Task<int> QuartersAsync(VisitDesk desk) => desk.Desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().CountAsync());

    private static Task AssertPackageAsync(VisitDesk desk) => desk.Desk.App.ActAsync(async services =>
    {
        var db = services.GetRequiredService<Takan.Platform.Database.TakanDb>();
        var package = await db.Set<CaseSeal>().Where(row => row.InspectionId == desk.Inspection)
            .Join(db.Set<EvidenceObject>(), row => row.PackageId, row => row.Id, (_, row) => row).SingleAsync();
        await using var content = services.GetRequiredService<Vault>().OpenRead(package);
        var report = await PackageVerifier.VerifyAsync(content, new([]), default);
        Assert.Equal(Takan.Evidence.Verification.Verdict.IntactUnknownSigner, report.Verdict);
        content.Position = 0;
        using var zip = new System.IO.Compression.ZipArchive(content, System.IO.Compression.ZipArchiveMode.Read);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("/media/", StringComparison.Ordinal));
        Assert.Contains(zip.Entries, entry => entry.FullName.Contains("/stills/", StringComparison.Ordinal));
        return true;
    });
}
