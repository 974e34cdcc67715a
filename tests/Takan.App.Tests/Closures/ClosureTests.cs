using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Closures;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Closures;

/// <summary>An area without visits (DL-03): nobody goes there, video goes on, and nobody is left without word.</summary>
public sealed class ClosureTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-03")]
    [Demand("DL-03", Refused = true)]
    public async Task AreaClosed_NoVisitIsAgreed_VideoIsOfferedAndBooked(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.QueueAsync();
        Desk.Allowed(await desk.DeclineAsync(id));
        Desk.Allowed(await desk.AgreeAsync(id, desk.Tomorrow()));
        var lead = await desk.SignInAsync(desk.Lead);

        var declared = await lead.SubmitAsync("/registry/closures/new", Typed(desk, places: "望海路\n北山街道"));
        Assert.Equal(HttpStatusCode.Found, declared.Status);
        var page = (await lead.GetAsync(declared.Location!)).Page;
        Assert.Contains("可以改视频", page.QuerySelector("section[aria-labelledby=h-cases]")!.TextContent, StringComparison.Ordinal);
        var home = (await lead.GetAsync("/")).Page.QuerySelector("#work")!.TextContent;
        Assert.Contains("1 件可以改视频，0 件顺延", home, StringComparison.Ordinal);
        var closed = await desk.CaseAsync(id);
        Assert.Equal((CaseState.OnSite, (DateTime?)null), (closed.State, closed.VisitAt));
        await desk.TellAsync();
        Assert.Equal(["visit-agreed", "visits-suspended-video-open"], await MessagesAsync(desk, id));
        Assert.Contains("可以改用视频", (await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal("DL-03", Desk.Refused(await desk.AgreeAsync(id, desk.Tomorrow())));
        Assert.Null((await desk.CaseAsync(id)).VisitAt);

        Desk.Allowed(await desk.AsAsync<ChooseRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(id), default)));
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        Desk.Allowed(await desk.SignAsync(id));
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, id)).Id;
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));
        Assert.Equal(InspectionState.Scheduled, Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())).State);
    }

    [Theory, OnSqlite]
    [Demand("HC-03", Refused = true)]
    public async Task NoVideoForThePlace_IsPostponed_AndToldAgainWhenTheClosureEnds(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await VisitedAsync(desk);
        var closure = await desk.CloseAsync();

        Assert.Equal(["visits-suspended"], await MessagesAsync(desk, id));
        Assert.Contains("您的踏勘顺延", (await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var lead = await desk.SignInAsync(desk.Lead);
        Assert.Contains("这一片暂停上门", (await lead.GetAsync($"/cases/{id}")).Page.QuerySelector(".ask")!.TextContent, StringComparison.Ordinal);
        var refused = await lead.SubmitAsync($"/cases/{id}/visit-time", new Dictionary<string, string> { ["Day"] = "2026-03-04", ["Time"] = "09:30", ["People[0]"] = desk.Zhou.Id.ToString(), ["People[1]"] = desk.He.Id.ToString() });
        Assert.Contains("DL-03", refused.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-03-04", refused.Page.QuerySelector("[name=Day]")!.GetAttribute("value"));

        Assert.Equal("DL-03", Desk.Refused(await desk.EndAsync(closure, " ")));
        var ended = await lead.SubmitAsync($"/registry/closures/{closure}", new Dictionary<string, string> { ["Reason"] = "管控解除" });
        Assert.Equal(HttpStatusCode.Found, ended.Status);
        Assert.Equal("TK-CLO-07", Desk.Refused(await desk.EndAsync(closure, "再解除一次")));

        Assert.Equal(["visits-resumed", "visits-suspended"], await MessagesAsync(desk, id));
        var agreed = await lead.SubmitAsync($"/cases/{id}/visit-time", new Dictionary<string, string> { ["Day"] = "2026-03-04", ["Time"] = "09:30", ["People[0]"] = desk.Zhou.Id.ToString(), ["People[1]"] = desk.He.Id.ToString() });
        Assert.Equal(HttpStatusCode.Found, agreed.Status);
        Assert.Contains("09:30", (await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    [Demand("HC-03")]
    public async Task ClosureThatEndsByItself_IsToldOnce_AndWhoJoinsLateIsToldToo(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var early = await desk.QueueAsync("早来有限公司");
        await desk.CloseAsync(desk.Today().AddDays(2));
        Assert.Empty(await MessagesAsync(desk, early));
        var byVideo = await desk.QueueAsync("视频有限公司");

        Desk.Allowed(await desk.DeclineAsync(early));
        await desk.TellAsync();
        Assert.Equal(["visits-suspended-video-open"], await MessagesAsync(desk, early));
        Assert.Equal("TK-114", Desk.Refused(await desk.AgreeAsync(early, desk.Tomorrow().AddDays(-2))));
        Assert.Equal("TK-115", Desk.Refused(await desk.AgreeAsync(early, desk.Tomorrow().AddDays(4))));
        Desk.Allowed(await desk.AgreeAsync(early, desk.Tomorrow().AddDays(2)));

        Desk.Allowed(await desk.TakeAsync(desk.Zhou, byVideo));

        desk.App.Clock.Advance(TimeSpan.FromDays(3));
        await desk.TellAsync();
        await desk.TellAsync();
        Assert.Empty(await MessagesAsync(desk, byVideo));
        Assert.Equal(["visit-agreed", "visits-resumed", "visits-suspended-video-open"], await MessagesAsync(desk, early));
    }

    [Theory, OnSqlite]
    public async Task ClosureThatBeginsLater_IsToldOnItsDay_AndAVisitBeforeItStands(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (visited, waiting) = (await desk.QueueAsync("约好了有限公司"), await desk.QueueAsync("还没约有限公司"));
        Desk.Allowed(await desk.DeclineAsync(visited));
        Desk.Allowed(await desk.DeclineAsync(waiting));
        Desk.Allowed(await desk.AgreeAsync(visited, desk.Tomorrow()));

        await desk.CloseAsync(until: desk.Today().AddDays(12), from: desk.Today().AddDays(8));
        await desk.TellAsync();
        Assert.NotNull((await desk.CaseAsync(visited)).VisitAt);
        Assert.Equal(["visit-agreed"], await MessagesAsync(desk, visited));
        Assert.Empty(await MessagesAsync(desk, waiting));

        desk.App.Clock.Advance(TimeSpan.FromDays(8));
        await desk.TellAsync();
        Assert.Equal(["visits-suspended-video-open"], await MessagesAsync(desk, waiting));
    }

    [Theory, OnSqlite]
    public async Task Form_NamesEachField_KeepsWhatWasTyped_AndRefusesTheSameDaysTwice(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var lead = await desk.SignInAsync(desk.Lead);

        var wrong = await lead.SubmitAsync("/registry/closures/new", new Dictionary<string, string>
        {
            ["Input.Scope"] = "named",
            ["Input.Area"] = "北山街道",
            ["Input.From"] = "2026-03-01",
            ["Input.Until"] = "2026-02-01",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("北山街道", wrong.Page.QuerySelector("[name='Input.Area']")!.GetAttribute("value"));
        foreach (var field in new[] { "Places", "From", "Until", "Reason", "Source" }) Assert.NotNull(wrong.Page.QuerySelector($"#Input_{field}-error"));

        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync("/registry/closures/new", Typed(desk, "北山街道"))).Status);
        var again = await lead.SubmitAsync("/registry/closures/new", Typed(desk, "北山街道"));
        Assert.Contains("已经宣布过", again.Page.QuerySelector("#Input_From-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<Closure>().CountAsync()));
        var inspector = await desk.SignInAsync(desk.Zhou);
        Assert.Null((await inspector.GetAsync("/registry/closures")).Page.QuerySelector("a[href='/registry/closures/new']"));
    }

    private static Dictionary<string, string> Typed(Desk desk, string places) => new()
    {
        ["Input.Scope"] = "named",
        ["Input.Area"] = "望海片",
        ["Input.Places"] = places,
        ["Input.From"] = $"{desk.Today():yyyy-MM-dd}",
        ["Input.Until"] = $"{desk.Today().AddDays(7):yyyy-MM-dd}",
        ["Input.Reason"] = "疫情管控",
        ["Input.Source"] = "示例通告〔2026〕3 号",
    };

    /// <summary>At a place that is not shown by video.</summary>
    private static async Task<CaseId> VisitedAsync(Desk desk)
    {
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        await desk.AsAsync<KeepPremises, KeepPremisesAnswer>(keeper, handler => handler.HandleAsync(
            keeper, new(null, new() { Address = Desk.Form().Address, Owner = "某管理方", Flags = [PremisesFlag.OnSiteOnly] }, null, null), default));
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.AsAsync<RouteCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(new(id), new Dictionary<string, bool>(), null), default)));
        Assert.Equal(CaseState.OnSite, (await desk.CaseAsync(id)).State);
        return id;
    }

    /// <summary>Of the closed area; the codes that opened the phone are left out.</summary>
    private static async Task<IReadOnlyList<string>> MessagesAsync(Desk desk, CaseId id) =>
        [.. (await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.CaseId == id).Select(row => row.Kind).ToListAsync()))
            .Where(kind => kind.StartsWith("visit", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
