using System.Net;
using Takan.App.Tests.Access;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Log;

public sealed class AuditTests() : AppTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task AuditAdministrator_ReadsTheBureausStreamInWords_AndNothingElseOpens()
    {
        var office = new Office(App);
        var system = await office.SetUpAsync();
        var audit = await office.AppointAsync(system, Role.AuditAdministrator, "shenji");
        var page = await audit.GetAsync("/audit");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var text = page.Page.DocumentElement.TextContent;
        Assert.Contains("任命：审计管理员", text, StringComparison.Ordinal);
        Assert.Contains("链条完整", text, StringComparison.Ordinal);
        Assert.All(page.Page.QuerySelectorAll(".audit tbody tr").Select(row => row.Children[1].TextContent.Trim()), who => Assert.Contains(who, (string[])["孙立", "任某", "系统"]));

        var narrowed = await audit.GetAsync("/audit?Kind=administrator-appointed");
        Assert.Single(narrowed.Page.QuerySelectorAll(".audit tbody tr"));
        Assert.Empty((await audit.GetAsync("/audit?To=2001-01-01")).Page.QuerySelectorAll(".audit tbody tr"));
        Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync("/audit")).Status);
        foreach (var path in (string[])["/administration/people", "/administration/administrators", "/administration/keys", "/administration/messages"])
            Assert.Equal(HttpStatusCode.Forbidden, (await audit.GetAsync(path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ACaseIsReadByItsNumber_ButOnlyOfTheOwnBureau(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        var number = (await desk.CaseAsync(id)).Number;
        var audit = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "李审", Role.AuditAdministrator));
        var page = await audit.GetAsync("/audit?Find=" + Uri.EscapeDataString(number));
        var rows = page.Page.QuerySelectorAll(".audit tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("正式受理", rows[0], StringComparison.Ordinal);
        Assert.Contains("赵窗口", rows[0], StringComparison.Ordinal);

        var elsewhere = await desk.AddBureauAsync("另一区行政审批服务局");
        var stranger = await desk.SignInAsync(await desk.AddAsync(elsewhere, "外审", Role.AuditAdministrator));
        var refused = await stranger.GetAsync("/audit?Find=" + Uri.EscapeDataString(number));
        Assert.Contains("没有编号为", refused.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Empty(refused.Page.QuerySelectorAll(".audit tbody tr"));
    }
}
