using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Testing.Programs;
using Takan.Visits.Conclusion;
using Takan.Visits.Rectification;

namespace Takan.App.Tests.Rooms;

/// <summary>After "to be put right": in time, too late, with more time, and what follows.</summary>
public sealed class RectificationTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-36")]
    [Demand("HC-56")]
    public async Task AppliedInTime_TheSameOfficerSeesOnlyTheFailedItem(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var failed = (await desk.Desk.CaseAsync(desk.Case)).FailedItems;

        RoomDesk.Done(await ApplyAsync(desk, failed[0]));
        Assert.Equal(CaseState.ReinspectionRequested, (await desk.Desk.CaseAsync(desk.Case)).State);
        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.He, desk.Case)));
        var again = Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));

        Assert.Equal(2, again.Round);
        Assert.Equal(failed, again.Scope);
    }

    [Theory, OnSqlite]
    [Demand("HC-36")]
    public async Task ReinspectionTaken_EveryPageOfItSaysSo_NamesTheItem_AndProposesTheSameTeam(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var failed = (await desk.Desk.CaseAsync(desk.Case)).FailedItems[0];
        RoomDesk.Done(await ApplyAsync(desk, failed));
        var officer = await desk.Desk.SignInAsync(desk.Zhou);
        var take = (await officer.GetAsync($"/cases/{desk.Case}/take")).Page.QuerySelector("main")!.TextContent;
        var again = Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));
        var title = (await desk.Desk.AsAsync<InspectionHeads, InspectionHead>(desk.Zhou, heads => heads.ReadAsync(again.Id, default))).Items.Single().Title;

        Assert.Contains($"{failed} {title}", take, StringComparison.Ordinal);
        foreach (var page in (string[])["contact", "team", "appointment"])
        {
            var main = (await officer.GetAsync($"/inspections/{again.Id}/{page}")).Page.QuerySelector("main")!;
            Assert.Contains("这是复勘", main.TextContent, StringComparison.Ordinal);
            Assert.Contains($"{failed} {title}", main.TextContent, StringComparison.Ordinal);
        }

        var chosen = (await officer.GetAsync($"/inspections/{again.Id}/team")).Page.QuerySelectorAll("input[name=People][checked]").Select(box => box.GetAttribute("value"));
        Assert.Equal(new[] { desk.Zhou.Id.ToString(), desk.He.Id.ToString() }.Order(), chosen.Order());
    }

    [Theory, OnSqlite]
    public async Task ReinspectionTaken_ThePapersOfTheFirstAndTheAnswerStayOnTheCasePage(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        RoomDesk.Done(await ApplyAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).FailedItems[0]));
        Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));
        var officer = await desk.Desk.SignInAsync(desk.Zhou);

        var text = "";
        await RoomDesk.UntilAsync("the papers of the first inspection stand on the page", async () =>
        {
            desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            text = (await officer.GetAsync($"/cases/{desk.Case}")).Page.Body!.TextContent;
            return text.Contains("整改告知书", StringComparison.Ordinal);
        });
        Assert.Contains("第 1 次踏勘：文书、录像和证据包", text, StringComparison.Ordinal);
        Assert.Contains("申请复勘：第 ", text, StringComparison.Ordinal);
        Assert.Contains("隔断做好了", text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-36", Refused = true)]
    public async Task AppliedWithoutAnAnswer_OrBeforeApplying_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);

        Assert.Equal("HC-36", (await ApplyAsync(desk, "999"))?.Rule);
        Assert.Equal("HC-36", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));
        Assert.Equal(CaseState.Rectifying, (await desk.Desk.CaseAsync(desk.Case)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-56", Refused = true)]
    public async Task TooLate_IsRefused_AndTheJobLetsItLapse_NotADayEarly(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var row = await desk.Desk.CaseAsync(desk.Case);
        await OnAsync(desk, row.RectificationDue!.Value);
        await LapseAsync(desk);
        Assert.Equal(CaseState.Rectifying, (await desk.Desk.CaseAsync(desk.Case)).State);

        await OnAsync(desk, row.RectificationDue!.Value.AddDays(1));
        Assert.Equal("HC-56", (await ApplyAsync(desk, row.FailedItems[0]))?.Rule);
        await LapseAsync(desk);

        Assert.Equal(CaseState.RectificationLapsed, (await desk.Desk.CaseAsync(desk.Case)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-56")]
    public async Task Lapsed_TheLeadGivesMoreTime_AndTheApplicantApplies(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        var until = ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime).AddDays(7);

        Assert.Equal("HC-56", Desk.Refused(await ExtendAsync(desk, desk.Zhou, until, "企业停工")));
        Assert.Equal("TK-102", Desk.Refused(await ExtendAsync(desk, desk.Desk.Lead, until, " ")));
        Assert.Equal("HC-56", Desk.Refused(await ExtendAsync(desk, desk.Desk.Lead, until.AddDays(-7), "企业停工")));
        Desk.Allowed(await ExtendAsync(desk, desk.Desk.Lead, until, "企业停工"));

        var row = await desk.Desk.CaseAsync(desk.Case);
        Assert.Equal((CaseState.Rectifying, until), (row.State, row.RectificationDue));
        RoomDesk.Done(await ApplyAsync(desk, row.FailedItems[0]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lapsed_TheDecisionNeedsReasonsHearingAndAppeal(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);

        Assert.Equal("TK-106", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", "", true))));
        Assert.Equal("TK-106", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "", "没有意见", true))));
        Assert.Equal("TK-106", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", "没有意见", false))));
        Desk.Allowed(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", "没有意见", true)));

        Assert.Equal(CaseState.NotMet, (await desk.Desk.CaseAsync(desk.Case)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lapsed_TheDecision_IsOnPaper_InAMessage_AndThePagesSayWhatIsTrue(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        desk.Desk.App.PrintForReal();
        Assert.Equal(0, await MessagesAsync(desk));

        Desk.Allowed(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", "没有意见", true)));

        Assert.Equal(1, await MessagesAsync(desk));
        await UntilAsync(desk, "the decision is printed", db => db.Set<LapseDecision>().AnyAsync(row => row.CaseId == desk.Case && row.PaperAt != null));
        var paper = await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().AsNoTracking()
            .SingleAsync(row => row.CaseId == desk.Case && row.ClientKey == $"paper/decision/{desk.Inspection}"));
        var phone = await desk.PhoneAgainAsync();
        using var mine = await phone.GetAsync(new Uri($"/my/papers/{paper.Id}", UriKind.Relative));
        Assert.Equal("application/pdf", mine.Content.Headers.ContentType?.MediaType);
        var words = await TextOfAsync(await mine.Content.ReadAsByteArrayAsync());
        foreach (var part in new[] { "踏勘结论决定书", "没有申请复勘", "逾期未整改", "没有意见", "没有隔断", "行政复议" }) Assert.Contains(part, words, StringComparison.Ordinal);

        var page = (await (await desk.Desk.SignInAsync(desk.Desk.Lead)).GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.TextContent;
        Assert.Contains("整改逾期，已作出不符合的书面决定", page, StringComparison.Ordinal);
        Assert.DoesNotContain("不符合条件，结果已当场告知", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Lapsed_TheCaseIsNotConcluded_BeforeTheDecisionIsOnPaper(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        await UntilAsync(desk, "the inspection is sealed", db => db.Set<Inspection>().AnyAsync(row => row.Id == desk.Inspection && row.State == InspectionState.Sealed));
        Desk.Allowed(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", "没有意见", true)));

        Assert.Equal("TK-107", Desk.Refused(await ConcludeAsync(desk)));
        await UntilAsync(desk, "the decision is printed", db => db.Set<LapseDecision>().AnyAsync(row => row.CaseId == desk.Case && row.PaperAt != null));
        Desk.Allowed(await ConcludeAsync(desk));
    }

    /// <summary>To the visit and back to video: neither the officer, nor the date, nor the answers are shaken off.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-43", Refused = true)]
    [Demand("HC-36", Refused = true)]
    public async Task BackFromTheVisit_TheOfficerStays_AndWhatFailedIsAnsweredFirst(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var failed = (await desk.Desk.CaseAsync(desk.Case)).FailedItems;
        await VisitAndBackAsync(desk);
        await ConsentAgainAsync(desk);

        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.He, desk.Case, "顺手")));
        Assert.Equal("HC-36", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));
        Assert.Contains("看整改内容", await (await desk.PhoneAgainAsync()).GetStringAsync(new Uri("/my", UriKind.Relative)), StringComparison.Ordinal);

        RoomDesk.Done(await ApplyAsync(desk, failed[0]));
        Assert.Equal("HC-36", (await ApplyAsync(desk, failed[0]))?.Rule);
        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.He, desk.Case, "顺手")));
        var again = Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));
        Assert.Equal(2, again.Round);
        Assert.Equal(failed, again.Scope);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-43")]
    public async Task BackFromTheVisit_TheLeadMayGiveItToAnother_AndItWaitsOnThatDesk(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        RoomDesk.Done(await ApplyAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).FailedItems[0]));
        await VisitAndBackAsync(desk);
        await ConsentAgainAsync(desk);
        Desk.Allowed(await desk.Desk.AsAsync<ReassignCase, Outcome<Case>>(desk.Desk.Lead, handler => handler.HandleAsync(desk.Desk.Lead, new(new(desk.Case), desk.He.Id, "周踏勘请假"), default)));

        Assert.Contains($"/cases/{desk.Case}/take", (await (await desk.Desk.SignInAsync(desk.He)).GetAsync("/")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));
        Desk.Allowed(await desk.Desk.TakeAsync(desk.He, desk.Case));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-56", Refused = true)]
    public async Task OnTheVisit_OrBackFromIt_TheDateBites_UnlessItWasAppliedFor(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var row = await desk.Desk.CaseAsync(desk.Case);
        await VisitAndBackAsync(desk);
        await OnAsync(desk, row.RectificationDue!.Value.AddDays(1));
        Assert.Equal("HC-56", (await ApplyAsync(desk, row.FailedItems[0]))?.Rule);
        await LapseAsync(desk);
        Assert.Equal(CaseState.RectificationLapsed, (await desk.Desk.CaseAsync(desk.Case)).State);

        // More time brings the rectification back, not the consent that the choice of a visit took away.
        var until = row.RectificationDue.Value.AddDays(8);
        Desk.Allowed(await ExtendAsync(desk, desk.Desk.Lead, until, "企业停工"));
        RoomDesk.Done(await ApplyAsync(desk, row.FailedItems[0]));
        Assert.Equal("HC-23", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));

        await VisitAndBackAsync(desk);
        await OnAsync(desk, until.AddDays(1));
        await LapseAsync(desk);
        Assert.Equal(CaseState.Accepted, (await desk.Desk.CaseAsync(desk.Case)).State);
    }

    private static async Task VisitAndBackAsync(RoomDesk desk)
    {
        Desk.Allowed(await desk.Desk.AsAsync<DeclineRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(new(desk.Case), "不方便"), default)));
        desk.Desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Desk.Allowed(await desk.Desk.AsAsync<ChooseRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(desk.Case), default)));
    }

    private static async Task ConsentAgainAsync(RoomDesk desk)
    {
        Desk.Allowed(await desk.Desk.ConsentAsync(desk.Case, Applicants.AllConsents));
        Desk.Allowed(await desk.Desk.SignAsync(desk.Case));
    }

    /// <summary>The pages that belong to it open, and what they say is done.</summary>
    [Theory, OnSqlite]
    public async Task Pages_OfTheLapse_LeadOn(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        var lead = await desk.Desk.SignInAsync(desk.Desk.Lead);
        var page = await lead.GetAsync($"/cases/{desk.Case}");
        Assert.Contains($"/cases/{desk.Case}/extend-rectification", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains($"/cases/{desk.Case}/not-met", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/cases/{desk.Case}/not-met")).Status);
        var until = ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime).AddDays(5);

        var answer = await lead.SubmitAsync($"/cases/{desk.Case}/extend-rectification", new Dictionary<string, string> { ["Until"] = $"{until:yyyy-MM-dd}", ["Reason"] = "企业停工" });

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(until, (await desk.Desk.CaseAsync(desk.Case)).RectificationDue);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        Assert.Equal(HttpStatusCode.OK, (await zhou.GetAsync($"/inspections/{desk.Inspection}/supplement")).Status);
        Assert.Equal(HttpStatusCode.OK, (await zhou.GetAsync($"/cases/{desk.Case}/conclude")).Status);
    }

    /// <summary>What the custodian postponed comes up again by the application's clock.</summary>
    private static Task UntilAsync(RoomDesk desk, string what, Func<TakanDb, Task<bool>> isSo) => RoomDesk.UntilAsync(what, async () =>
    {
        desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(5));
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        return await desk.Desk.App.WithDatabaseAsync(isSo);
    });

    private static Task<Outcome<Case>> ConcludeAsync(RoomDesk desk) =>
        desk.Desk.AsAsync<ConcludeCase, Outcome<Case>>(desk.Zhou, handler => handler.HandleAsync(new(desk.Case), default));

    private static Task<int> MessagesAsync(RoomDesk desk) =>
        desk.Desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.CaseId == desk.Case && row.Kind == "decided-after-lapse"));

    private static async Task<string> TextOfAsync(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), pdf);
        var text = await ChildProgram.RunAsync("pdftotext", "-layout", folder.File("paper.pdf"), "-");
        // Lines break where the paper is narrow.
        return text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }

    private static async Task<RoomDesk> LapsedAsync(DatabaseKind kind)
    {
        var desk = await RoomDesk.RectifyingAsync(kind);
        await OnAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).RectificationDue!.Value.AddDays(1));
        await LapseAsync(desk);
        return desk;
    }

    private static Task OnAsync(RoomDesk desk, DateOnly day)
    {
        desk.Desk.App.Clock.AdvanceTo(ChinaTime.Utc(day, new TimeOnly(10, 0)));
        return Task.CompletedTask;
    }

    private static async Task LapseAsync(RoomDesk desk)
    {
        await using var scope = desk.Desk.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LapseRectifications>().RunAsync(default);
    }

    private static Task<Refusal?> ApplyAsync(RoomDesk desk, string item) =>
        desk.Desk.AsAsync<ApplyForReinspection, Refusal?>(desk.Applicant, handler => handler.HandleAsync(new(desk.Case), [new(item, "隔断做好了", null)], default));

    private static Task<Outcome<Case>> ExtendAsync(RoomDesk desk, StaffActor by, DateOnly until, string reason) =>
        desk.Desk.AsAsync<ExtendRectification, Outcome<Case>>(by, handler => handler.HandleAsync(by, new(new(desk.Case), until, reason), default));

    private static Task<Outcome<Case>> DecideAsync(RoomDesk desk, DecideLapsedInput input) =>
        desk.Desk.AsAsync<DecideLapsed, Outcome<Case>>(desk.Desk.Lead, handler => handler.HandleAsync(input, default));
}
