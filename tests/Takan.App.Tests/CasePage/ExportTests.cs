using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework.CasePage;
using Takan.Platform.Access.Staff;
using Takan.Platform.Log;
using Takan.Platform.Spreadsheets;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

/// <summary>The list as a file: what was seen, marked with who took it out, harmless in a spreadsheet program.</summary>
public sealed class ExportTests
{
    private const string Formula = "=HYPERLINK(\"http://example.invalid\",\"点我\")有限公司";

    [Theory, OnSqlite, OnPostgres]
    public async Task Export_HoldsTheRowsOfTheList_InItsOrder_AndSaysWhoTookThem(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.QueueAsync("另一状态有限公司");
        foreach (var name in new[] { "一号有限公司", "二号有限公司", "三号有限公司" })
        {
            await desk.RegisterAsync(name);
            desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var lead = await desk.SignInAsync(desk.Lead);
        var shown = (await lead.GetAsync("/cases?state=Registered")).Page.QuerySelectorAll("tbody tr").Select(row => row.Children[1].TextContent).ToList();
        var (answer, cells) = await ExportAsync(lead, new() { ["state"] = "Registered" });

        Assert.Equal(Xlsx.ContentType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("attachment", answer.Content.Headers.ContentDisposition!.DispositionType, StringComparison.Ordinal);
        Assert.Equal(["三号有限公司", "二号有限公司", "一号有限公司"], shown);
        Assert.Equal(shown, cells.Skip(2).Select(row => row[1]));
        var account = await desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().SingleAsync(row => row.Id == desk.Lead.Id));
        Assert.Contains($"由 林主任（{account.UserName}）导出", cells[0][0], StringComparison.Ordinal);
        Assert.DoesNotContain(cells.SelectMany(row => row), cell => cell.Contains(Desk.IdNumber[^4..], StringComparison.Ordinal) || cell.Contains(Desk.CreditCode, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Export_OfASearchAmongOnesCases_HoldsTheRowsThatItsSecondSheetSpeaksOf(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.QueueAsync("别人等着的有限公司");
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync("周敏办的有限公司"), "先办"));

        var file = await desk.AsAsync<ExportCases, ExportedFile>(desk.Lead, export => export.HandleAsync(desk.Lead, new() { Officer = desk.Zhou.Id }, "有限公司", default));

        Assert.Equal(["周敏办的有限公司"], Cells(file.Content, 0).Skip(2).Select(row => row[1]));
        Assert.Contains(Cells(file.Content, 1), row => row[0] == "责任人" && row[1] == "周敏");
    }

    [Theory, OnSqlite]
    public async Task Export_IsWrittenDown_WithoutWhatWasSearchedFor(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        var (_, cells) = await ExportAsync(clerk, new() { ["find"] = Desk.IdNumber[^4..], ["state"] = "at-the-window" });

        Assert.Equal(3, cells.Count);
        var body = await desk.App.WithDatabaseAsync(async db => await (
            from entry in db.Set<LogEntry>()
            join kept in db.Set<LogBody>() on new { entry.Stream, entry.Number } equals new { kept.Stream, kept.Number }
            where entry.Kind == ExportCases.Kind
            select new { entry.Stream, kept.Json }).SingleAsync());
        Assert.Equal($"unit/{desk.BureauId}", body.Stream);
        Assert.Contains("state=at-the-window", body.Json, StringComparison.Ordinal);
        Assert.DoesNotContain(Desk.IdNumber[^4..], body.Json, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Export_ByAnInspector_IsRefused_AndNoButtonLeadsThere(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync();
        var zhou = await desk.SignInAsync(desk.Zhou);

        var list = await zhou.GetAsync("/cases");
        var refused = await zhou.SubmitAsync("/cases", new Dictionary<string, string>(), action: "/cases/export");

        Assert.DoesNotContain("/cases/export", list.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.False(await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().AnyAsync(entry => entry.Kind == ExportCases.Kind)));
    }

    [Theory, OnSqlite]
    public async Task Export_OfMoreThanItsMost_SaysThatItIsCut(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var like = await desk.CaseAsync(await desk.RegisterAsync());
        await desk.App.WithDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, ExportCases.MostRows).Select(number => FindTests.Another(like, number)));
            return await db.SaveChangesAsync();
        });

        var file = await desk.AsAsync<ExportCases, ExportedFile>(desk.Lead, export => export.HandleAsync(desk.Lead, new(), null, default));

        Assert.Equal(ExportCases.MostRows + 2, Cells(file.Content, 0).Count);
        Assert.Contains(Cells(file.Content, 1), row => row[^1].Contains("后面还有", StringComparison.Ordinal));
    }

    [Fact]
    public void Xlsx_KeepsLongNumbers_RunsNothing_AndIsValid()
    {
        const string Long = "110101199003078515";
        var at = new DateTime(2026, 12, 1, 1, 30, 0, DateTimeKind.Utc);
        var content = Xlsx.Write(new ListFile("办件", "某某导出 & 不得外传", [new("号码", 20), new("名称", 20), new("时间", 20)], [[Long, Formula, at], ["0012", "+1\u0001 \ud840\udc0b", null]], "说明", [("件数", "2")]));

        using var document = SpreadsheetDocument.Open(new MemoryStream(content), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        Assert.Empty(Sheet(document, 0).Descendants<CellFormula>());
        var cells = Cells(content, 0);
        Assert.Equal([Long, Formula], cells[2].Take(2));
        // 1 December 2026, 9:30 in China, as spreadsheets count days.
        Assert.Equal(46357 + (9.5 / 24), double.Parse(cells[2][2], System.Globalization.CultureInfo.InvariantCulture), 6);
        Assert.Equal(["0012", "+1 \ud840\udc0b", ""], cells[3]);
        Assert.All(Sheet(document, 0).Descendants<Cell>().Where(cell => cell.DataType is not null), cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
    }

    private static async Task<(HttpResponseMessage Answer, List<string[]> Cells)> ExportAsync(Browser browser, Dictionary<string, string> asked)
    {
        var answer = (await browser.SubmitAsync("/cases", asked, action: "/cases/export")).Raw;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer, Cells(await answer.Content.ReadAsByteArrayAsync(), 0));
    }

    private static List<string[]> Cells(byte[] content, int sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), false);
        return [.. Sheet(document, sheet).Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }

    private static Worksheet Sheet(SpreadsheetDocument document, int index) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().ElementAt(index).Id!)).Worksheet;
}
