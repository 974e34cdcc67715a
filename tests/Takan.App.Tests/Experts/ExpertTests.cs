using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.Casework.Experts;
using Takan.Law.Process;
using Takan.Platform.Access.Invitations;
using Takan.Testing.Databases;
using Takan.Visits.Records;

namespace Takan.App.Tests.Experts;

/// <summary>The expert library, and how one of it takes part in one inspection: recused where tied, by a link that works once, with few rights.</summary>
public sealed class ExpertTests
{
    private const string Applicant = "示例劳务派遣有限公司";
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-45")]
    [Demand("LT-45", Refused = true)]
    public async Task Library_ListsSuspendsAndResumes_EachWithItsReason(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, ahead: TimeSpan.FromHours(2));
        var desk = room.Desk;
        Assert.Equal("LT-45", Desk.Refused(await desk.EnlistAsync(ExpertKeepers.Form("王专家", "示例大学") with { Fields = " " })));
        Assert.Equal("LJ-20", Desk.Refused(await desk.EnlistAsync(ExpertKeepers.Form("王专家", " "))));
        Assert.Equal("TK-421", Desk.Refused(await desk.EnlistAsync(ExpertKeepers.Form("王专家", "示例大学") with { Phone = "" })));
        var expert = Desk.Allowed(await desk.EnlistAsync("王专家", "示例大学"));
        Assert.DoesNotContain(ExpertKeepers.Phone, Encoding.UTF8.GetString(expert.PhoneCipher), StringComparison.Ordinal);

        Assert.Equal("TK-841", Desk.Refused(await desk.ChangeAsync(expert, ExpertCommand.SuspendExpert, " ")));
        Desk.Allowed(await desk.ChangeAsync(expert, ExpertCommand.SuspendExpert, "本人要求"));
        Assert.Equal("TK-011", Desk.Refused(await desk.InviteAsync(desk.Zhou, room.Inspection, expert)));
        Desk.Allowed(await desk.ChangeAsync(expert, ExpertCommand.ResumeExpert, "恢复"));
        var sent = Desk.Allowed(await desk.InviteAsync(desk.Zhou, room.Inspection, expert));

        Desk.Allowed(await desk.ChangeAsync(expert, ExpertCommand.SuspendExpert, "调离"));
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(desk.App.Visitor()).GetAsync(new Uri(sent.Link).AbsolutePath)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-20", Refused = true)]
    public async Task TiedToTheApplicant_IsNotInvited_HoweverTheNameIsWritten(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, ahead: TimeSpan.FromHours(2));
        var desk = room.Desk;
        foreach (var tied in new[]
        {
            await desk.EnlistAsync("甲", Applicant),
            await desk.EnlistAsync("乙", " 示例 劳务派遣有限公司 "),
            await desk.EnlistAsync(ExpertKeepers.Form("丙", "别的名称") with { EmployerCode = Desk.CreditCode.ToLowerInvariant() }),
            await desk.EnlistAsync("丁", "示例大学", Applicant),
            await desk.EnlistAsync("戊", "示例大学", Desk.CreditCode),
        })
            Assert.Equal("LJ-20", Desk.Refused(await desk.InviteAsync(desk.Zhou, room.Inspection, Desk.Allowed(tied))));

        Desk.Allowed(await desk.InviteAsync(desk.Zhou, room.Inspection, Desk.Allowed(await desk.EnlistAsync("己", "示例大学"))));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-20")]
    [Demand("LJ-23")]
    public async Task Invited_ByALinkThatWorksOnce_Declares_Watches_AndTheRemarkStandsInTheRecord(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind);
        var desk = room.Desk;
        var sent = Desk.Allowed(await desk.InviteAsync(desk.Zhou, room.Inspection, Desk.Allowed(await desk.EnlistAsync("王专家", "示例大学"))));
        var (path, browser) = (new Uri(sent.Link).AbsolutePath, new Browser(desk.App.Visitor()));
        Assert.Equal(path + "/code", (await browser.SubmitAsync(path, Nothing)).Location);
        // No provider is configured here: it is not said that a message went.
        Assert.Contains("验证码发不出去", (await browser.GetAsync(path + "/code")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = "000000" })).Status);
        var code = await desk.CodeSentAsync();
        Assert.Equal("/invited", (await browser.SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = code })).Location);
        Assert.Contains("示例劳务派遣有限公司", (await browser.GetAsync("/invited")).Page.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(desk.App.Visitor()).GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Browser(desk.App.Visitor()).GetAsync("/invited")).Status);
        var stored = await desk.App.WithDatabaseAsync(db => db.Set<ExpertInvitation>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain(ExpertKeepers.Phone, Encoding.UTF8.GetString(stored.PhoneCipher), StringComparison.Ordinal);

        await room.WaitAsync();
        await room.GoLiveAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/invited", Nothing, "Enter")).Status);
        Assert.Equal("/invited", (await browser.SubmitAsync("/invited", Nothing, "Declare")).Location);
        Assert.Equal("/invited", (await browser.SubmitAsync("/invited", Nothing, "Enter")).Location);
        var side = $"/api/invited/rooms/{room.Session}";
        Assert.Equal(HttpStatusCode.Created, await StatusAsync(browser, $"{side}/tickets?feed=applicant-camera"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, $"{side}/tickets"));
        foreach (var act in new[] { "open", "close", "stills", "say", "tickets" }) Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, $"/api/rooms/{room.Session}/{act}"));
        var page = (await browser.GetAsync("/invited")).Page.DocumentElement.OuterHtml;
        Assert.DoesNotContain(Desk.IdNumber, page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page, StringComparison.Ordinal);

        var (item, digest) = ((await room.InspectionAsync()).Scope[0], await room.DigestAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/invited", new Dictionary<string, string> { ["Item"] = item, ["Text"] = " " }, "Remark")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/invited", new Dictionary<string, string> { ["Item"] = "99", ["Text"] = "不妥" }, "Remark")).Status);
        Assert.Equal("/invited", (await browser.SubmitAsync("/invited", new Dictionary<string, string> { ["Item"] = item, ["Text"] = "通风口太小" }, "Remark")).Location);
        Assert.NotEqual(digest, await room.DigestAsync());
        var remark = await desk.App.WithDatabaseAsync(db => db.Set<ItemRemark>().AsNoTracking().SingleAsync());
        Assert.Equal(("王专家", item, "通风口太小"), (remark.Name, remark.Item, remark.Text));
        Assert.Equal(["expert-invited", "invitation-opened", "no-interest-declared", "watcher-entered", "remark-added"],
            (await room.KindsAsync()).Where(one => one is "expert-invited" or "invitation-opened" or "no-interest-declared" or "watcher-entered" or "remark-added"));

        await room.SignedByBothAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/invited", new Dictionary<string, string> { ["Item"] = item, ["Text"] = "再写一条" }, "Remark")).Status);
        Assert.Equal("/invited", (await browser.SubmitAsync("/invited", Nothing, "Leave")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-20", Refused = true)]
    public async Task WhoDeclaresAnInterest_IsOut_AndWhoIsTakenBackToo(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, ahead: TimeSpan.FromHours(2));
        var desk = room.Desk;
        var browser = await OpenedAsync(room, "王专家");
        Assert.Contains("TK-EXP-07", (await browser.SubmitAsync("/invited", Nothing, "Decline")).Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        var out_ = await browser.SubmitAsync("/invited", new Dictionary<string, string> { ["Interest"] = "申请人是我表弟" }, "Decline");
        Assert.Contains("LJ-20", out_.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/invited")).Status);

        var expert = await desk.App.WithDatabaseAsync(db => db.Set<Expert>().AsNoTracking().SingleAsync());
        Assert.Equal("LJ-20", Desk.Refused(await desk.InviteAsync(desk.Zhou, room.Inspection, expert)));

        desk.App.Clock.Advance(TimeSpan.FromMinutes(2));
        var other = await OpenedAsync(room, "李专家");
        var zhou = await desk.SignInAsync(desk.Zhou);
        var id = await desk.App.WithDatabaseAsync(db => db.Set<ExpertInvitation>().Where(row => row.RevokedAt == null).Select(row => row.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync($"/inspections/{room.Inspection}/group", new Dictionary<string, string> { ["Invitation"] = id.ToString() }, "Revoke")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/invited")).Status);
    }

    /// <summary>By the pages: added, found on the page of the inspection, and the link is shown once.</summary>
    [Theory, OnSqlite]
    public async Task Pages_AddAndInvite(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, ahead: TimeSpan.FromHours(2));
        var desk = room.Desk;
        var lead = await desk.SignInAsync(desk.Lead);
        var fields = new Dictionary<string, string> { ["Input.Name"] = "王专家", ["Input.Fields"] = "食品安全", ["Input.Employer"] = "示例大学", ["Input.Phone"] = "1370000" };
        var wrong = await lead.SubmitAsync("/experts", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Page.QuerySelector("#Input_Phone-error"));
        fields["Input.Phone"] = ExpertKeepers.Phone;
        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync("/experts", fields)).Status);
        Assert.DoesNotContain(ExpertKeepers.Phone, (await lead.GetAsync("/experts")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var zhou = await desk.SignInAsync(desk.Zhou);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await zhou.SubmitAsync("/experts", fields)).Status);
        var expert = await desk.App.WithDatabaseAsync(db => db.Set<Expert>().Select(row => row.Id).SingleAsync());
        var group = $"/inspections/{room.Inspection}/group";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await zhou.SubmitAsync(group, Nothing, "Invite")).Status);
        var invited = await zhou.SubmitAsync(group, new Dictionary<string, string> { ["Expert"] = expert.ToString() }, "Invite");
        Assert.Equal(HttpStatusCode.Found, invited.Status);
        var link = (await zhou.GetAsync(invited.Location!)).Page.QuerySelector("[role=status] code")!.TextContent;
        Assert.DoesNotContain(link, (await zhou.GetAsync(group)).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await new Browser(desk.App.Visitor()).GetAsync(new Uri(link).AbsolutePath)).Status);
        desk.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(desk.App.Visitor()).GetAsync(new Uri(link).AbsolutePath)).Status);
    }

    private static async Task<Browser> OpenedAsync(RoomDesk room, string name)
    {
        var desk = room.Desk;
        var sent = Desk.Allowed(await desk.InviteAsync(desk.Zhou, room.Inspection, Desk.Allowed(await desk.EnlistAsync(name, "示例大学"))));
        var (path, browser) = (new Uri(sent.Link).AbsolutePath, new Browser(desk.App.Visitor()));
        await browser.SubmitAsync(path, Nothing);
        Assert.Equal("/invited", (await browser.SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = await desk.CodeSentAsync() })).Location);
        return browser;
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, string path)
    {
        using var answer = await browser.Client.PostAsJsonAsync(path, new JsonObject());
        return answer.StatusCode;
    }
}
