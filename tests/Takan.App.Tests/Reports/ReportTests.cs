using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Printing;
using Takan.App.Tests.Rooms;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
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
        var (zhou, page) = (await desk.Desk.SignInAsync(desk.Zhou), $"/cases/{desk.Case}/report");
        var half = await zhou.SubmitAsync(page, new Dictionary<string, string> { ["Texts[overview]"] = "一层临街，前店后厨" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.Status);
        Assert.Contains("评审意见", half.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("TJ-25", half.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("前店后厨", half.Page.QuerySelector("#t-overview")!.TextContent, StringComparison.Ordinal);

        desk.Desk.App.PrintForReal();
        var written = new Dictionary<string, string> { ["Texts[overview]"] = "一层临街，前店后厨", ["Texts[opinion]"] = "符合勘验标准" };
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync(page, written)).Status);
        Assert.Equal("TJ-25", Desk.Refused(await IssueAsync(desk)));
        var report = await desk.Desk.App.WithDatabaseAsync(db => db.Set<ReviewReport>().AsNoTracking().SingleAsync(row => row.CaseId == desk.Case));
        Assert.Equal((await desk.Desk.CaseAsync(desk.Case)).Number.Replace("〔", "评〔", StringComparison.Ordinal), report.Number);
        Assert.Equal(["一层临街，前店后厨", "符合勘验标准"], report.Parts.OrderBy(part => part.Place).Select(part => part.Text));

        await desk.UntilByItselfAsync("the report lies with the papers", () => desk.Desk.App.WithDatabaseAsync(db =>
            db.Set<EvidenceObject>().AnyAsync(row => row.CaseId == desk.Case && row.Kind == EvidenceKind.Paper && row.Name == "review-report.pdf")));
        var kept = (await zhou.GetAsync($"/cases/{desk.Case}")).Page.QuerySelectorAll("a").Single(link => link.TextContent == "现场勘验评审报告").GetAttribute("href")!;
        var paper = await PdfText.OfAsync(await zhou.Client.GetByteArrayAsync(kept));
        foreach (var part in new[] { "现场勘验评审报告", report.Number, "一层临街，前店后厨", "符合勘验标准", "周敏", "示例劳务派遣有限公司", "符合踏勘条件，通过" }) Assert.Contains(part, paper, StringComparison.Ordinal);
        Desk.Allowed(await desk.ConcludeAsync());
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

    private static Task<Outcome<Casework.Intake.Case>> IssueAsync(RoomDesk desk) => desk.Desk.AsAsync<IssueReport, Outcome<Casework.Intake.Case>>(desk.Zhou, handler =>
        handler.HandleAsync(new(new(desk.Case), new Dictionary<string, string?> { ["overview"] = "概况", ["opinion"] = "意见" }), default));
}
