using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.CasePage;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

public sealed class CasePageTests
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Input.Matter"] = "labour-dispatch",
        ["Input.Scenario[occasion]"] = "new",
        ["Input.Scenario[right-of-use]"] = "leased",
        ["Input.Scenario[layout]"] = "own-office",
        ["Input.EntityName"] = "页面登记有限公司",
        ["Input.CreditCode"] = Desk.CreditCode,
        ["Input.Address"] = "示例区望海路 118 号",
        ["Input.ContactName"] = "李某",
        ["Input.ContactCapacity"] = "LegalRepresentative",
        ["Input.ContactPhone"] = "13800000000",
        ["Input.ContactId"] = Desk.IdNumber,
    };

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-20")]
    [Demand("HC-61")]
    public async Task Pages_FromRegistrationToAppointment_LeadTheWay(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        var registered = await clerk.SubmitAsync("/cases/new", Fields);
        Assert.Equal(HttpStatusCode.Found, registered.Status);
        var page = await clerk.GetAsync(registered.Location!);
        Assert.Contains("请核对材料，决定是否受理", page.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page.Page.Body.TextContent, StringComparison.Ordinal);

        var refused = await clerk.SubmitAsync(registered.Location + "/accept", new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("HC-27", refused.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        var accepted = await clerk.SubmitAsync(registered.Location + "/accept", new Dictionary<string, string> { ["MaterialsComplete"] = "true", ["NoOccasion"] = "true" });
        Assert.Equal(registered.Location + "/link", accepted.Location);
        await clerk.SubmitAsync(accepted.Location!, new Dictionary<string, string> { ["SendBySms"] = "true" });
        var link = await clerk.GetAsync(accepted.Location!);
        Assert.NotNull(link.Page.QuerySelector(".case-qr svg"));
        Assert.Contains("劳务派遣经营许可+2026-03-02", link.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Register_WithAWrongCode_KeepsWhatWasTypedAndSaysWhere(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        var again = await clerk.SubmitAsync("/cases/new", new Dictionary<string, string>(Fields) { ["Input.CreditCode"] = "91371002MA3W7K2T4A" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("校验不通过", again.Page.QuerySelector("#Input_CreditCode-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("页面登记有限公司", again.Page.QuerySelector("#Input_EntityName")!.GetAttribute("value"));
    }

    [Theory, OnSqlite]
    [Demand("HC-21", Refused = true)]
    public async Task TakePage_OutOfOrder_ShowsWhoIsFirstAndAsksForTheReason(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.QueueAsync("先受理有限公司");
        var newer = await desk.QueueAsync("后受理有限公司");
        var zhou = await desk.SignInAsync(desk.Zhou);

        var shown = await zhou.GetAsync($"/cases/{newer}/take");
        Assert.Contains("先受理有限公司", shown.Page.Body!.TextContent, StringComparison.Ordinal);
        var refused = await zhou.SubmitAsync($"/cases/{newer}/take", new Dictionary<string, string>());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("HC-21", refused.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What a colleague answers for holds up nobody, and its page offers nothing.</summary>
    [Theory, OnSqlite]
    public async Task TakePage_TheOldestIsAColleagues_TheNextIsTaken_AndTheColleaguesIsClosed(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var older = await desk.QueueAsync("先受理有限公司");
        var newer = await desk.QueueAsync("后受理有限公司");
        Desk.Allowed(await desk.TakeAsync(desk.Feng, older));
        var zhou = await desk.SignInAsync(desk.Zhou);

        var taken = (await zhou.GetAsync($"/cases/{older}/take")).Page;
        Assert.NotNull(taken.QuerySelector("main .why"));
        Assert.Null(taken.QuerySelector("main form button.btn-main"));
        var next = await zhou.SubmitAsync($"/cases/{newer}/take", new Dictionary<string, string>());

        Assert.Equal(HttpStatusCode.Found, next.Status);
        Assert.Equal(CaseState.Inspecting, (await desk.CaseAsync(newer)).State);
    }

    [Theory, OnSqlite]
    [Demand("TJ-32", Refused = true)]
    public async Task CasePage_WithATeamOfOne_ShowsTheBookingButtonWithItsReason(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection.Id));
        var zhou = await desk.SignInAsync(desk.Zhou);

        var page = await zhou.GetAsync($"/cases/{id}");

        var button = page.Page.QuerySelectorAll("[aria-disabled=true]").Single(element => element.TextContent.Contains("预约", StringComparison.Ordinal));
        var reason = page.Page.GetElementById(button.GetAttribute("aria-describedby")!)!;
        Assert.Contains("TJ-32", reason.TextContent, StringComparison.Ordinal);

        // The reason stands with its own button and no other; what comes next is first and the only filled one.
        Assert.Equal([button.Id, reason.Id], button.ParentElement!.Children.Select(element => element.Id));
        var acts = page.Page.QuerySelector(".ask .acts")!;
        Assert.Same(acts.QuerySelectorAll(".btn-primary").Single(), acts.FirstElementChild);
        Assert.Same(acts.LastElementChild, button.ParentElement);
    }

    [Theory, OnSqlite]
    public async Task Unmask_ByThePersonWhoHoldsTheCase_ShowsTheNumberAndLogsIt(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        var shown = await clerk.SubmitAsync($"/cases/{id}/unmask", new Dictionary<string, string>());

        Assert.Contains("13800000000", shown.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.Kind == "number-unmasked")));
        var other = await desk.SignInAsync(desk.Zhou);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/cases/{id}/unmask")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_FindsByNumberNameCodeAndTails_AndTurnsPages(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        for (var number = 0; number < CaseList.PageSize + 2; number++) await desk.RegisterAsync($"第 {number} 家有限公司");

        foreach (var find in new[] { "环审踏[2026]8", "第 7 家", "0008" })
            Assert.Contains("第 7 家有限公司", (await FindAsync(desk, new(find))).Rows.Select(row => row.EntityName));
        Assert.Equal(CaseList.PageSize + 2, (await FindAsync(desk, new(Desk.IdNumber[^4..]))).Total);
        var first = await FindAsync(desk, new());
        Assert.True(first.HasMore);
        var second = await FindAsync(desk, new() { Before = first.Rows[^1].RegisteredAt, BeforeNumber = first.Rows[^1].Number });
        Assert.Equal(2, second.Rows.Count);
        Assert.Empty(first.Rows.Select(row => row.Id).Intersect(second.Rows.Select(row => row.Id)));
    }

    [Theory, OnSqlite]
    public async Task Home_ShowsTheNextActOfEachPerson(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync("等受理有限公司");
        await desk.QueueAsync("等取件有限公司");

        var clerk = await (await desk.SignInAsync(desk.Clerk)).GetAsync("/");
        var zhou = await (await desk.SignInAsync(desk.Zhou)).GetAsync("/");

        Assert.Contains("等受理有限公司", clerk.Page.QuerySelector(".work")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("等取件有限公司", zhou.Page.QuerySelector(".work")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<CaseListPage> FindAsync(Desk desk, CaseFilter filter) =>
        desk.AsAsync<CaseList, CaseListPage>(desk.Clerk, list => list.ReadAsync(desk.Clerk, filter, default));
}
