using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Printing;
using Takan.App.Tests.Rooms;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Words;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rectification;
using Takan.Visits.Reports;

namespace Takan.App.Tests.Reports;

/// <summary>Taojiang's paper: each inspection ends with a review report by the template (C-58).</summary>
public sealed class ReportTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-25")]
    [Demand("TJ-25", Refused = true)]
    public async Task Report_FilledFromTheRecord_NumberedAndKept_ComesBeforeTheConclusion(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.PassedAsync(kind, "taojiang");
        Assert.Equal("TJ-25", Desk.Refused(await desk.ConcludeAsync()));
        Assert.Contains("待出报告", await WorkAsync(desk), StringComparison.Ordinal);
        var (zhou, page) = (await desk.Desk.SignInAsync(desk.Zhou), $"/cases/{desk.Case}/report");
        var half = await zhou.SubmitAsync(page, new Dictionary<string, string> { ["Texts[overview]"] = "一层临街，前店后厨" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.Status);
        Assert.Contains("评审意见", half.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("TJ-25", half.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("前店后厨", half.Page.QuerySelector("#t-overview")!.TextContent, StringComparison.Ordinal);

        desk.Desk.App.PrintForReal();
        var written = new Dictionary<string, string> { ["Texts[overview]"] = "一层临街，前店后厨", ["Texts[opinion]"] = "符合勘验标准" };
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync(page, written)).Status);
        Assert.Equal("TK-107", Desk.Refused(await desk.ConcludeAsync()));
        Assert.Equal("TJ-25", Desk.Refused(await IssueAsync(desk)));
        var report = await desk.Desk.App.WithDatabaseAsync(db => db.Set<ReviewReport>().AsNoTracking().SingleAsync(row => row.CaseId == desk.Case));
        Assert.Equal((await desk.Desk.CaseAsync(desk.Case)).Number.Replace("〔", "评〔", StringComparison.Ordinal), report.Number);
        Assert.Equal(["一层临街，前店后厨", "符合勘验标准"], report.Parts.OrderBy(part => part.Place).Select(part => part.Text));

        var paper = await PaperAsync(desk);
        foreach (var part in new[] { "现场勘验评审报告", report.Number, "一层临街，前店后厨", "符合勘验标准", "周敏", "示例劳务派遣有限公司", "符合踏勘条件，通过" }) Assert.Contains(part, paper, StringComparison.Ordinal);
        Assert.Contains("待办结", await WorkAsync(desk), StringComparison.Ordinal);
        Desk.Allowed(await desk.ConcludeAsync());
        Assert.DoesNotContain("待办结", await WorkAsync(desk), StringComparison.Ordinal);
    }

    /// <summary>What failed first, was put right and was met then: both inspections are in the report.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-25")]
    public async Task Report_AfterAReinspection_HoldsBothRounds(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind, "taojiang");
        await desk.SealedAsync();
        RoomDesk.Done(await Rectifying.ApplyAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).FailedItems[0]));
        await desk.TakeAgainAsync();
        await desk.BookAsync();
        await desk.PhoneAgainAsync();
        await desk.WaitAsync();
        await desk.GoLiveAsync();
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());
        await desk.SealedAsync();

        desk.Desk.App.PrintForReal();
        Desk.Allowed(await IssueAsync(desk));
        var paper = await PaperAsync(desk);

        foreach (var part in new[] { "第1次勘验", "部分事项不符合，限期整改", "没有隔断", "第2次勘验", "勘验结论符合踏勘条件，通过" }) Assert.Contains(part, paper, StringComparison.Ordinal);
    }

    /// <summary>After a lapse the last word is the decision, on the day on which it was made.</summary>
    [Theory, OnSqlite]
    [Demand("TJ-25")]
    public async Task Report_AfterALapse_NamesTheDayOfTheDecision(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind, "taojiang");
        await desk.SealedAsync();
        await Rectifying.OnAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).RectificationDue!.Value.AddDays(3));
        await Rectifying.LapseAsync(desk);
        await Rectifying.SilentAsync(desk);
        Desk.Allowed(await desk.Desk.AsAsync<DecideLapsed, Outcome<Casework.Intake.Case>>(desk.Desk.Lead, handler => handler.HandleAsync(new(new(desk.Case), "逾期未整改", true), default)));
        var decided = desk.Desk.App.Clock.GetUtcNow().UtcDateTime;

        desk.Desk.App.PrintForReal();
        Desk.Allowed(await IssueAsync(desk));

        var paper = await PaperAsync(desk);
        foreach (var part in new[] { "逾期没有整改，不符合条件。", $"{decided.AddHours(8):HH:mm}作出书面决定并告知申请人" })
            Assert.True(paper.Contains(part, StringComparison.Ordinal), $"{part} is not in: {paper}");
    }

    [Theory, OnSqlite]
    [Demand("TJ-25", Refused = true)]
    public async Task Report_WherePaperHasNoneOrBeforeTheResult_IsRefused(DatabaseKind kind)
    {
        await using var other = await RoomDesk.PassedAsync(kind);
        Assert.Equal("TJ-25", Desk.Refused(await IssueAsync(other)));
        Desk.Allowed(await other.ConcludeAsync());

        await using var early = await RoomDesk.LiveAsync(kind, "taojiang");
        Assert.Equal("TK-001", Desk.Refused(await IssueAsync(early)));
    }

    private static async Task<string> PaperAsync(RoomDesk desk)
    {
        await desk.UntilByItselfAsync("the report lies with the papers", () => desk.Desk.App.WithDatabaseAsync(db => db.Set<ReviewReport>().AnyAsync(row => row.CaseId == desk.Case && row.PaperAt != null)));
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        var kept = (await zhou.GetAsync($"/cases/{desk.Case}")).Page.QuerySelectorAll("a").Single(link => link.TextContent == "现场勘验评审报告").GetAttribute("href")!;
        return await PdfText.OfAsync(await zhou.Client.GetByteArrayAsync(kept));
    }

    private static async Task<string> WorkAsync(RoomDesk desk) =>
        (await (await desk.Desk.SignInAsync(desk.Zhou)).GetAsync("/")).Page.QuerySelector("#work")!.TextContent;

    private static Task<Outcome<Casework.Intake.Case>> IssueAsync(RoomDesk desk) => desk.Desk.AsAsync<IssueReport, Outcome<Casework.Intake.Case>>(desk.Zhou, handler =>
        handler.HandleAsync(new(new(desk.Case), new Dictionary<string, string?> { ["overview"] = "概况", ["opinion"] = "意见" }), default));
}
