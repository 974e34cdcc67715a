using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Printing;
using Takan.App.Tests.Running;
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
using Takan.Visits.Conclusion;
using Takan.Visits.Rectification;
using static Takan.App.Tests.Rooms.Rectifying;

namespace Takan.App.Tests.Rooms;

/// <summary>Too late: what follows, and who decides it.</summary>
public sealed class LapseTests
{
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
        var lead = await desk.Desk.SignInAsync(desk.Desk.Lead);

        Assert.Equal("TK-130", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true))));
        var closed = (await lead.GetAsync($"/cases/{desk.Case}/not-met")).Page.QuerySelector("main")!;
        Assert.Contains("TK-130", closed.TextContent, StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("[name=Reasons]"));
        var until = await SilentAsync(desk);
        Assert.Equal("TK-106", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "", true))));
        Assert.Equal("TK-106", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", false))));
        // Days later: who signed in before has to do so again.
        lead = await desk.Desk.SignInAsync(desk.Desk.Lead);
        Assert.Contains("到期没有收到", (await lead.GetAsync($"/cases/{desk.Case}/not-met")).Page.QuerySelector("main form dl")!.TextContent, StringComparison.Ordinal);
        Desk.Allowed(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true)));

        Assert.Equal(CaseState.NotMet, (await desk.Desk.CaseAsync(desk.Case)).State);
        Assert.Equal($"本局已告知可以在 {until:yyyy年M月d日}（含当天）以前陈述、申辩，到期没有收到陈述、申辩。", (await DecisionAsync(desk)).Statement);
    }

    /// <summary>A working day, not too near and not a year away by a slip of the pen; what was told wrongly is told anew.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Lapsed_TheLastDayToSpeak_LeavesTime_AndIsCorrectedWhileItRuns(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        var third = WorkingDay(desk, 3);
        var saturday = third.AddDays((int)DayOfWeek.Saturday - (int)third.DayOfWeek + 7);

        Assert.Equal("TK-116", Desk.Refused(await InviteAsync(desk, WorkingDay(desk, 2))));
        Assert.Equal("TK-116", Desk.Refused(await InviteAsync(desk, null)));
        Assert.Equal("TK-142", Desk.Refused(await InviteAsync(desk, saturday)));
        Assert.Equal("TK-143", Desk.Refused(await InviteAsync(desk, WorkingDay(desk, 250))));
        Desk.Allowed(await InviteAsync(desk, WorkingDay(desk, 20)));
        Assert.Contains("日子写错了的", (await (await desk.Desk.SignInAsync(desk.Zhou)).GetAsync($"/cases/{desk.Case}/invite-statement")).Page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        Desk.Allowed(await InviteAsync(desk, third));

        Assert.Equal(third, (await desk.Desk.CaseAsync(desk.Case)).StatementDue);
        Assert.Equal(2, await desk.Desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.CaseId == desk.Case && row.Kind == "statement-invited")));
        await OnAsync(desk, third.AddDays(1));
        Assert.Equal("TK-117", Desk.Refused(await InviteAsync(desk, WorkingDay(desk, 5))));
    }

    [Theory, OnSqlite]
    [Demand("HC-56", Refused = true)]
    public async Task Lapsed_AMistypedYear_IsNoExtension(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        var until = ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime).AddDays(60);

        Assert.Equal("TK-141", Desk.Refused(await ExtendAsync(desk, desk.Desk.Lead, until.AddDays(1), "企业停工")));
        Desk.Allowed(await ExtendAsync(desk, desk.Desk.Lead, until, "企业停工"));
    }

    /// <summary>Who was invited to speak is heard, or lets the time go by, before anything is decided; the decision quotes it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Lapsed_InvitedToSpeak_IsHeardInTime_BeforeTheDecision(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        var (zhou, today) = (await desk.Desk.SignInAsync(desk.Zhou), ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime));
        var phone = new Browser(await desk.PhoneAgainAsync());
        Assert.Contains("TK-118", (await phone.GetAsync("/my/statement")).Page.Body!.TextContent, StringComparison.Ordinal);
        var past = await zhou.SubmitAsync($"/cases/{desk.Case}/invite-statement", new Dictionary<string, string> { ["Reasons"] = "隔断没有做", ["Until"] = $"{today:yyyy-MM-dd}" });
        Assert.Contains("TK-116", past.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync($"/cases/{desk.Case}/invite-statement", new Dictionary<string, string> { ["Reasons"] = "隔断没有做", ["Until"] = $"{WorkingDay(desk, 3):yyyy-MM-dd}" })).Status);
        Assert.Equal("TK-130", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true))));
        Assert.Contains("等申请人陈述、申辩", (await zhou.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);

        Assert.Contains("隔断没有做", (await phone.GetAsync("/my/statement")).Page.Body!.TextContent, StringComparison.Ordinal);
        var said = await (await FilledForm.OpenAsync(phone, "/my/statement", [KeyValuePair.Create("Statement", "材料涨价，下周做好")])).SendAsync();
        Assert.Equal("/my", said.Location);
        Assert.Contains("申请人交来了陈述、申辩", (await zhou.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("材料涨价，下周做好", (await zhou.GetAsync($"/cases/{desk.Case}")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = (await zhou.GetAsync($"/cases/{desk.Case}/not-met")).Page;
        Assert.Contains("材料涨价，下周做好", form.QuerySelector("main form dl")!.TextContent, StringComparison.Ordinal);
        // Nobody puts other words in the applicant's place.
        var written = await zhou.Client.PostAsJsonAsync($"/api/cases/{desk.Case}/not-met", new { reasons = "逾期未整改", statement = "申请人没有意见", appealTold = true });
        Assert.Equal(HttpStatusCode.BadRequest, written.StatusCode);
        var decided = await zhou.Client.PostAsJsonAsync($"/api/cases/{desk.Case}/not-met", new { reasons = "逾期未整改", appealTold = true });
        Assert.Equal(HttpStatusCode.NoContent, decided.StatusCode);
        Assert.Equal("材料涨价，下周做好", (await DecisionAsync(desk)).Statement);
    }

    /// <summary>Heard in an earlier lapse is not heard in this one: what was asked and said then counts no longer.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Lapsed_AgainAfterAnExtension_IsHeardAnew(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        var today = ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime);
        Desk.Allowed(await InviteAsync(desk, WorkingDay(desk, 3)));
        Desk.Allowed(await desk.Desk.AsAsync<MakeStatement, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(desk.Case), "材料涨价", default)));
        Desk.Allowed(await ExtendAsync(desk, desk.Desk.Lead, today.AddDays(20), "企业停工"));
        var extended = await desk.Desk.CaseAsync(desk.Case);
        Assert.Equal((null, null, null), (extended.StatementDue, extended.IntendedReasons, extended.Statement));
        await OnAsync(desk, today.AddDays(21));
        await LapseAsync(desk);

        Assert.Equal("TK-130", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true))));
        Desk.Allowed(await InviteAsync(desk, WorkingDay(desk, 6)));
        Assert.Equal("TK-130", Desk.Refused(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true))));
    }

    [Theory, OnSqlite]
    public async Task Lapsed_InvitedAndSilent_IsDecidedAfterTheTime_AndNotHeardAnyMore(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        await SilentAsync(desk);

        Assert.Contains("申请人没有说", (await (await desk.Desk.SignInAsync(desk.Zhou)).GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("TK-119", Desk.Refused(await desk.Desk.AsAsync<MakeStatement, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(desk.Case), "我来晚了", default))));
        Desk.Allowed(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lapsed_TheDecision_IsOnPaper_InAMessage_AndThePagesSayWhatIsTrue(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        desk.Desk.App.PrintForReal();
        Assert.Equal(0, await MessagesAsync(desk));
        await SilentAsync(desk);

        Desk.Allowed(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true)));

        Assert.Equal(1, await MessagesAsync(desk));
        await UntilAsync(desk, "the decision is printed", db => db.Set<LapseDecision>().AnyAsync(row => row.CaseId == desk.Case && row.PaperAt != null));
        var paper = await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().AsNoTracking()
            .SingleAsync(row => row.CaseId == desk.Case && row.ClientKey == $"paper/decision/{desk.Inspection}"));
        var phone = await desk.PhoneAgainAsync();
        using var mine = await phone.GetAsync(new Uri($"/my/papers/{paper.Id}", UriKind.Relative));
        Assert.Equal("application/pdf", mine.Content.Headers.ContentType?.MediaType);
        var words = await PdfText.OfAsync(await mine.Content.ReadAsByteArrayAsync());
        foreach (var part in new[] { "踏勘结论决定书", "没有申请复勘", "逾期未整改", "到期没有收到陈述", "没有隔断", "行政复议" }) Assert.Contains(part, words, StringComparison.Ordinal);

        var page = (await (await desk.Desk.SignInAsync(desk.Desk.Lead)).GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.TextContent;
        Assert.Contains("整改逾期，已作出不符合的书面决定", page, StringComparison.Ordinal);
        Assert.DoesNotContain("不符合条件，结果已当场告知", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Lapsed_TheCaseIsNotConcluded_BeforeTheDecisionIsOnPaper(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        await UntilAsync(desk, "the inspection is sealed", db => db.Set<Inspection>().AnyAsync(row => row.Id == desk.Inspection && row.State == InspectionState.Sealed));
        await SilentAsync(desk);
        Desk.Allowed(await DecideAsync(desk, new(new(desk.Case), "逾期未整改", true)));

        Assert.Equal("TK-107", Desk.Refused(await ConcludeAsync(desk)));
        await UntilAsync(desk, "the decision is printed", db => db.Set<LapseDecision>().AnyAsync(row => row.CaseId == desk.Case && row.PaperAt != null));
        Desk.Allowed(await ConcludeAsync(desk));
    }

    /// <summary>The pages that belong to it open, and what they say is done.</summary>
    [Theory, OnSqlite]
    public async Task Pages_OfTheLapse_LeadOn(DatabaseKind kind)
    {
        await using var desk = await LapsedAsync(kind);
        var lead = await desk.Desk.SignInAsync(desk.Desk.Lead);
        var page = await lead.GetAsync($"/cases/{desk.Case}");
        Assert.Contains($"/cases/{desk.Case}/extend-rectification", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        // Before the hearing there is no way to the decision.
        Assert.Contains($"/cases/{desk.Case}/invite-statement", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{desk.Case}/not-met", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/cases/{desk.Case}/not-met")).Status);
        var until = ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime).AddDays(5);

        var answer = await lead.SubmitAsync($"/cases/{desk.Case}/extend-rectification", new Dictionary<string, string> { ["Until"] = $"{until:yyyy-MM-dd}", ["Reason"] = "企业停工" });

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(until, (await desk.Desk.CaseAsync(desk.Case)).RectificationDue);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        Assert.Equal(HttpStatusCode.OK, (await zhou.GetAsync($"/inspections/{desk.Inspection}/supplement")).Status);
        Assert.Equal(HttpStatusCode.OK, (await zhou.GetAsync($"/cases/{desk.Case}/conclude")).Status);
    }

    private static Task<LapseDecision> DecisionAsync(RoomDesk desk) =>
        desk.Desk.App.WithDatabaseAsync(db => db.Set<LapseDecision>().AsNoTracking().SingleAsync(row => row.CaseId == desk.Case));

    private static Task UntilAsync(RoomDesk desk, string what, Func<TakanDb, Task<bool>> isSo) =>
        desk.UntilByItselfAsync(what, () => desk.Desk.App.WithDatabaseAsync(isSo));

    private static Task<Outcome<Case>> ConcludeAsync(RoomDesk desk) =>
        desk.Desk.AsAsync<ConcludeCase, Outcome<Case>>(desk.Zhou, handler => handler.HandleAsync(new(desk.Case), default));

    private static Task<int> MessagesAsync(RoomDesk desk) =>
        desk.Desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.CaseId == desk.Case && row.Kind == "decided-after-lapse"));

    private static Task<Outcome<Case>> DecideAsync(RoomDesk desk, DecideLapsedInput input) =>
        desk.Desk.AsAsync<DecideLapsed, Outcome<Case>>(desk.Desk.Lead, handler => handler.HandleAsync(input, default));
}
