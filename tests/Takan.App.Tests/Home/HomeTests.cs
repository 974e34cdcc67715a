using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access;
using Takan.App.Tests.Intake;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Home;

/// <summary>After signing in everyone sees what is theirs to do.</summary>
public sealed class HomeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Clerk_MainActionIsToRegisterACase(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync();
        var home = (await (await desk.SignInAsync(desk.Clerk)).GetAsync("/")).Page;
        Assert.Equal("/cases/new", home.QuerySelectorAll("main .btn-primary").Single().GetAttribute("href"));
        Assert.Contains("等您核对", home.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Inspector_DoesNotRegister(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        Assert.Null((await (await desk.SignInAsync(desk.Zhou)).GetAsync("/")).Page.QuerySelector("main a[href='/cases/new']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OverdueStandsFirst(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.AcceptAsync("示例早受理有限公司");
        desk.App.Clock.Advance(TimeSpan.FromDays(60));
        await desk.AcceptAsync("示例晚受理有限公司");
        var rows = (await (await desk.SignInAsync(desk.Clerk)).GetAsync("/")).Page.QuerySelectorAll(".work li");
        Assert.Contains("早受理", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("超期", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("late", rows[0].ClassName);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Administrators_SeeTheirOwnDuties(DatabaseKind kind)
    {
        await using var app = await Hosting.TakanApp.StartAsync(kind);
        var office = new Office(app);
        var system = await office.SetUpAsync();
        Assert.Contains("审计管理员", (await system.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);

        var security = await office.AppointAsync(system, Role.SecurityAdministrator, "qianan");
        await office.AddAsync(security, "zhoumin");
        var duties = (await security.GetAsync("/")).Page.QuerySelector("#work")!.TextContent;
        Assert.Contains("还没有岗位", duties, StringComparison.Ordinal);
        Assert.Contains("还没有导出过备份", duties, StringComparison.Ordinal);

        var account = await office.AccountAsync("zhoumin");
        await app.WithDatabaseAsync(db => db.Set<StaffAccount>().Where(staff => staff.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(staff => staff.TwoFactorEnabled, false)));
        Assert.Contains("还没有绑定动态码", (await security.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);

        var audit = await office.AppointAsync(system, Role.AuditAdministrator, "lishen");
        Assert.DoesNotContain("审计管理员", (await system.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("任命", (await audit.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
    }
}
