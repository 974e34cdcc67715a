using System.Net;
using Takan.App.Tests.Catalog;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Catalog;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

public sealed class WeekTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Week_ShowsPeopleAndDays_FiltersByPersonAndArea_AndLeadsToTheCase(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.ReadyAsync(desk.Zhou, desk.He, "甲有限公司");
        Desk.Allowed(await desk.BookAsync(desk.Zhou, first, desk.Tomorrow()));
        await desk.AsAsync<EnterAbsence, (Guid? Id, FieldErrors Errors)>(desk.Feng, handler =>
            handler.HandleAsync(desk.Feng, new() { Kind = AbsenceKind.Out, FirstDay = ChinaTime.Day(desk.Tomorrow()), FromTime = new(13, 30) }, null, default));
        var clerk = await desk.SignInAsync(desk.Clerk);

        var page = (await clerk.GetAsync("/calendar")).Page;

        Assert.Equal(["何洋", "冯远", "周敏"], page.QuerySelectorAll("table.week tbody th b").Select(name => name.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(5, page.QuerySelectorAll("table.week thead th").Length - 1);
        Assert.Equal(2, page.QuerySelectorAll("li.block").Length);
        Assert.Empty(page.QuerySelectorAll("li.hit, a.move"));
        Assert.Equal("外出 13:30–24:00", Assert.Single(page.QuerySelectorAll("li.away")).TextContent.Trim());
        Assert.StartsWith("/cases/", page.QuerySelector("li.block a")!.GetAttribute("href"), StringComparison.Ordinal);

        Assert.Single((await clerk.GetAsync($"/calendar?person={desk.He.Id}")).Page.QuerySelectorAll("table.week tbody tr"));
        Assert.Empty((await clerk.GetAsync($"/calendar?week={ChinaTime.Day(desk.Tomorrow()).AddDays(7):yyyy-MM-dd}")).Page.QuerySelectorAll("li.block"));
        foreach (var odd in (string[])["week=nonsense", "week=9999-12-31", "week=0001-01-01", "person=nonsense", "area=nonsense"])
            Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/calendar?" + odd)).Status);
        Assert.Equal(2, (await (await desk.SignInAsync(desk.Zhou)).GetAsync("/calendar")).Page.QuerySelectorAll("a.move").Length);
        Assert.Empty((await (await desk.SignInAsync(desk.Feng)).GetAsync("/calendar")).Page.QuerySelectorAll("a.move"));
    }

    [Theory, OnSqlite]
    public async Task Week_OfAnArea_ShowsWhatLiesThere(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.ReadyAsync(desk.Zhou, desk.He, "甲有限公司");
        Desk.Allowed(await desk.BookAsync(desk.Zhou, first, desk.Tomorrow()));
        var editor = await ProfileEditor.OpenAsync(await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "孙系统", Role.SystemAdministrator)));
        editor.Change(ProfileFiles.Bureau, "  areas: []", "  areas:\n    - { id: coast, name: 沿海片, places: [望海路] }\n    - { id: hill, name: 山片, places: [西山] }");
        var check = await editor.PressAsync();
        Assert.True(check.Status == HttpStatusCode.OK, check.Page.QuerySelector("main")?.TextContent);
        Assert.Equal(HttpStatusCode.Found, (await editor.PressAsync("Publish", "分片")).Status);
        var lead = await desk.SignInAsync(desk.Lead);

        Assert.Equal(["", "coast", "hill"], (await lead.GetAsync("/calendar")).Page.QuerySelectorAll("#area option").Select(option => option.GetAttribute("value")));
        Assert.Equal(2, (await lead.GetAsync("/calendar?area=coast")).Page.QuerySelectorAll("li.block").Length);
        Assert.Empty((await lead.GetAsync("/calendar?area=hill")).Page.QuerySelectorAll("li.block"));
    }

    [Theory, OnSqlite]
    public async Task Week_OfAnotherBureau_StaysThere(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.ReadyAsync(desk.Zhou, desk.He, "甲有限公司");
        Desk.Allowed(await desk.BookAsync(desk.Zhou, first, desk.Tomorrow()));
        var stranger = await desk.AddAsync(await desk.AddBureauAsync("别处审批局"), "外人", Role.CentreLead, Role.Inspector);

        var page = (await (await desk.SignInAsync(stranger)).GetAsync("/calendar")).Page;

        Assert.Empty(page.QuerySelectorAll("li.block"));
        Assert.DoesNotContain("周敏", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("甲有限公司", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
