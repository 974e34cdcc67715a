using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

/// <summary>An agent has two cases open in two tabs of one browser, which has one cookie.</summary>
public sealed class TwoTabsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task FormOfTheFirstTab_SentAfterTheSecondWasOpened_ActsOnNeitherCase(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (first, second) = (await desk.QueueAsync("甲劳务派遣有限公司"), await desk.QueueAsync("乙劳务派遣有限公司"));
        var cookies = new Cookies(desk);
        var (firstCookie, secondCookie) = (await cookies.PhoneAsync(await cookies.LinkAsync(first)), await cookies.PhoneAsync(await cookies.LinkAsync(second)));
        var browser = new Browser(desk.App.Visitor());
        Hold(browser, firstCookie);
        var tab = await FilledForm.OpenAsync(browser, "/my/on-site", [new("Reason", "网络不好，请上门看")]);

        Hold(browser, secondCookie);
        var refused = await tab.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("TK-LNK-7", refused.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("另一个办件", refused.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((CaseState.Consented, CaseState.Consented), (await StateAsync(desk, first), await StateAsync(desk, second)));

        Hold(browser, firstCookie);
        var done = await tab.SendAsync();

        Assert.Equal((HttpStatusCode.Found, "/my"), (done.Status, done.Location));
        Assert.Equal((CaseState.OnSite, CaseState.Consented), (await StateAsync(desk, first), await StateAsync(desk, second)));
    }

    private static void Hold(Browser browser, string cookie)
    {
        browser.Client.DefaultRequestHeaders.Remove("Cookie");
        browser.Client.DefaultRequestHeaders.Add("Cookie", cookie);
    }

    private static Task<CaseState> StateAsync(Desk desk, CaseId id) =>
        desk.App.WithDatabaseAsync(db => db.Set<Case>().Where(row => row.Id == id).Select(row => row.State).SingleAsync());
}
