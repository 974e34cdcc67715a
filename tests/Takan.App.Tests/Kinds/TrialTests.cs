using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Printing;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using EvidenceKind = Takan.Platform.EvidenceStore.EvidenceKind;

namespace Takan.App.Tests.Kinds;

/// <summary>A trial inspection from the room to its sheet: it advises, and nothing of the case moves (LT-45).</summary>
public sealed class TrialTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-43")]
    [Demand("LT-45")]
    [Demand("LT-45", Refused = true)]
    public async Task Trial_WalksTheItems_AdvisesOnPaper_AndDecidesNothing(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.AdvisingAsync(kind);
        desk.Desk.App.PrintForReal();
        var before = await desk.Desk.CaseAsync(desk.Case);
        await desk.WaitForAdviceAsync();
        await desk.GoLiveAsync();
        var items = (await desk.InspectionAsync()).Scope;

        // One inspector is enough to advise; nothing that leads to a decision is taken.
        Assert.Equal("LT-45", (await desk.JudgeAsync(items[0], Verdict.Met)).Refusal?.Rule);
        Assert.Equal("LT-45", (await desk.CompleteAsync())?.Rule);
        var code = await desk.CodeAloneAsync(desk.Zhou);
        await desk.ComeAsync(desk.Zhou);
        var digest = await desk.DigestAsync();
        Assert.Equal("LT-45", (await desk.Desk.AsAsync<SignOpinion, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, new(digest, "情况属实", code), default)))?.Rule);
        Assert.Equal("LT-45", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);
        Assert.Equal("LT-45", (await desk.Desk.AsAsync<EndWithoutResult, Refusal?>(desk.Zhou, handler => handler.SwitchToOnSiteAsync(desk.Inspection, "不行", default)))?.Rule);
        await desk.ComeAsync(desk.Zhou);

        Assert.Equal("LT-45", (await FinishAsync(desk))?.Rule);
        Assert.Equal("LT-45", (await AdviseAsync(desk, items[0], AdviceOutlook.Needs, " ")).Refusal?.Rule);
        foreach (var item in items)
            Desk.Allowed(await AdviseAsync(desk, item, item == items[0] ? AdviceOutlook.Needs : AdviceOutlook.WouldMeet, item == items[0] ? "换门锁" : ""));
        Desk.Allowed(await AdviseAsync(desk, "", AdviceOutlook.Needs, "门头照片请补上"));
        RoomDesk.Done(await FinishAsync(desk));
        RoomDesk.Done(await desk.CloseAsync());
        await desk.UntilByItselfAsync("the trial is sealed", async () => (await desk.InspectionAsync()).State == InspectionState.AdviceSealed);

        var text = await SheetAsync(desk);
        Assert.Contains("预踏勘建议单", text, StringComparison.Ordinal);
        // Nothing deletes by itself: the day is the earliest, and is called so.
        Assert.Contains("至少保存到2026年4月2日", text, StringComparison.Ordinal);
        Assert.Contains("没有作出任何决定", text, StringComparison.Ordinal);
        Assert.Contains("换门锁", text, StringComparison.Ordinal);
        Assert.DoesNotContain("不符合", text, StringComparison.Ordinal);

        var after = await desk.Desk.CaseAsync(desk.Case);
        Assert.Equal((before.State, before.Version, before.StateSince, before.AcceptedAt), (after.State, after.Version, after.StateSince, after.AcceptedAt));
        await desk.Desk.App.WithDatabaseAsync(async db =>
        {
            Assert.Empty(await db.InspectionsOf(desk.Case).ToListAsync());
            Assert.False(await db.Set<ItemJudgement>().AnyAsync() || await db.Set<Opinion>().AnyAsync() || await db.Set<ToldResult>().AnyAsync());
            Assert.Equal(new DateOnly(2026, 4, 2), (await db.Set<AdviceSheet>().SingleAsync()).KeepUntil);
            return true;
        });
        Assert.Contains("advice-completed", await desk.KindsAsync());
    }

    /// <summary>The inspection that follows is the first one, and knows nothing of the trial.</summary>
    [Theory, OnSqlite]
    [Demand("LT-45")]
    public async Task FormalInspection_AfterATrial_StartsEmptyAsTheFirst(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.AdvisingAsync(kind, VisitKind.Guidance);
        await desk.WaitForAdviceAsync();
        await desk.GoLiveAsync();
        Assert.Empty((await desk.InspectionAsync()).Scope);
        Desk.Allowed(await AdviseAsync(desk, "", AdviceOutlook.Needs, "材料都齐了，照着指引准备"));
        RoomDesk.Done(await FinishAsync(desk));
        RoomDesk.Done(await desk.CloseAsync());

        await desk.Desk.QueueAgainAsync(desk.Case);
        var formal = Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));

        Assert.Equal((1, VisitKind.Formal, InspectionState.Planned), (formal.Round, formal.Kind, formal.State));
        Assert.NotEmpty(formal.Scope);
        Assert.False(await desk.Desk.App.WithDatabaseAsync(db => db.Set<ItemAdvice>().AnyAsync(row => row.InspectionId == formal.Id)));
    }

    [Theory, OnSqlite]
    [Demand("HC-02", Refused = true)]
    public async Task ConsentTakenBack_EndsTheTrial_AndItsTimeIsFree(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.AdvisingAsync(kind);
        await desk.WaitForAdviceAsync();

        var request = await desk.Desk.App.WithDatabaseAsync(db => db.Set<VisitRequest>().AsNoTracking().SingleAsync());
        Desk.Allowed(await desk.Desk.WithdrawVisitAsync(request));

        Assert.Equal(InspectionState.AdviceCancelled, (await desk.InspectionAsync()).State);
        Assert.Equal(SessionState.Abandoned, (await desk.SessionAsync()).State);
        Assert.NotNull((await desk.OpenAsync())?.Rule);
        Assert.False(await desk.Desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().AnyAsync(row => row.InspectionId == desk.Inspection)));
    }

    private static Task<Outcome<int>> AdviseAsync(RoomDesk desk, string item, AdviceOutlook outlook, string words) =>
        desk.Desk.AsAsync<GiveAdvice, Outcome<int>>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, new(item, outlook, words, 0), default));

    private static Task<Refusal?> FinishAsync(RoomDesk desk) => desk.Desk.AsAsync<CompleteAdvice, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, default));

    private static async Task<string> SheetAsync(RoomDesk desk)
    {
        await using var scope = desk.Desk.App.Services.CreateAsyncScope();
        var visit = await desk.InspectionAsync();
        var files = await scope.ServiceProvider.GetRequiredService<InspectionFiles>().OfAsync(visit, default);
        await using var content = scope.ServiceProvider.GetRequiredService<Vault>().OpenRead(files.Single(row => row.Kind == EvidenceKind.Paper));
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return await PdfText.OfAsync(bytes.ToArray());
    }
}
