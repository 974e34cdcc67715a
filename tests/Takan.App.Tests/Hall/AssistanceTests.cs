using System.Net;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Law;
using Takan.Law.Hall;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Visits.Hall;

namespace Takan.App.Tests.Hall;

/// <summary>Help with one case in the hall: agreed to, one at a time, for a time, and nothing of any other.</summary>
public sealed class AssistanceTests
{
    private const string Firm = "示例劳务派遣有限公司";

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44")]
    public async Task Help_BeginsWithTheApplicantsCode_ShowsTheApplicantsPage_AndStandsInTheLog(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var id = await hall.Desk.AcceptAsync(Firm);
        var link = await hall.LinkAsync(id);
        var helper = await hall.Desk.SignInAsync(hall.Assistant);

        var asked = await AskAsync(helper, link.Code.ToLowerInvariant());
        var before = await helper.GetAsync(asked);
        Assert.DoesNotContain(Firm, before.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(await hall.KindsAsync(LogStream.Of(id), "assistance-"));
        Assert.Equal(asked, (await AgreeAsync(helper, asked, await CodeAsync(hall))).Location);

        var seen = await helper.GetAsync(asked);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        var text = seen.Page.QuerySelector("main")!.TextContent;
        foreach (var shown in (string[])[Firm, "现在该做什么", link.Code, "还没有试过设备"]) Assert.Contains(shown, text, StringComparison.Ordinal);
        foreach (var secret in (string[])["13800000000", Desk.IdNumber, "李某"]) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Equal(["assistance-began"], await hall.KindsAsync(LogStream.Of(id), "assistance-"));

        Assert.Equal("/hall/desk", (await helper.SubmitAsync(asked, new Dictionary<string, string>(), "End")).Location);
        Assert.Equal(["assistance-began", "assistance-ended"], await hall.KindsAsync(LogStream.Of(id), "assistance-"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Helper_SeesNoOtherCase_AndNobodyElseSeesTheHelpedOne(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var (id, other) = (await hall.Desk.AcceptAsync(Firm), await hall.Desk.AcceptAsync("别家劳务派遣有限公司"));
        var helper = await hall.Desk.SignInAsync(hall.Assistant);
        var asked = await BegunAsync(hall, helper, id);

        foreach (var path in (string[])["/cases", $"/cases/{id}", $"/cases/{other}", $"/cases/{id}/link", "/calendar", "/registry"])
            Assert.Equal(HttpStatusCode.Forbidden, (await helper.GetAsync(path)).Status);
        Assert.Equal("TK-ACC-3", await RuleAsync(hall, hall.Assistant, $"/api/cases/{other}"));
        Assert.Equal("TK-ACC-4", await RuleAsync(hall, hall.Desk.Clerk, asked));

        var second = await helper.SubmitAsync("/hall/assistance", new Dictionary<string, string> { ["Code"] = (await hall.LinkAsync(other)).Code });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains(AssistanceRules.OneAtATime.Words, second.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal("LT-44", Desk.Refused(await SeeAsync(hall, hall.Desk.Clerk, asked)));
        Assert.DoesNotContain("别家", (await helper.GetAsync("/hall/desk")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Help_EndsByTheApplicantOrByItsTime_AndTheCaseIsClosedThen(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var id = await hall.Desk.AcceptAsync(Firm);
        var helper = await hall.Desk.SignInAsync(hall.Assistant);
        var first = await BegunAsync(hall, helper, id);
        var phone = hall.BrowserWith(await new Cookies(hall.Desk).PhoneAsync((await hall.LinkAsync(id)).LinkId));

        Assert.Contains("/my/assistance", (await phone.GetAsync("/my")).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("姚帮办", (await phone.GetAsync("/my/assistance")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        var end = await FilledForm.OpenAsync(phone, "/my/assistance");
        Assert.Equal("/my", (await end.SendAsync()).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await end.SendAsync()).Status);
        var closed = await helper.GetAsync(first);
        Assert.Equal(HttpStatusCode.Conflict, closed.Status);
        Assert.Contains("LT-44", closed.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Firm, closed.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        hall.Desk.App.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = await BegunAsync(hall, helper, id);
        Assert.NotEqual(first, again);
        hall.Desk.App.Clock.Advance(AssistanceRules.Life);
        Assert.Equal("LT-44", Desk.Refused(await SeeAsync(hall, hall.Assistant, again)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Help_WithoutTheApplicantsAgreement_ShowsNothing(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var id = await hall.Desk.AcceptAsync(Firm);
        var helper = await hall.Desk.SignInAsync(hall.Assistant);
        var link = await hall.LinkAsync(id);
        var asked = await AskAsync(helper, link.Address);
        var right = await CodeAsync(hall);

        var wrong = await AgreeAsync(helper, asked, right == "000000" ? "000001" : "000000");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.DoesNotContain(Firm, wrong.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("LT-44", Desk.Refused(await SeeAsync(hall, hall.Assistant, asked)));
        // A code sent to agree opens no session.
        var door = new Browser(hall.Desk.App.Visitor());
        var path = new Uri(link.Address).AbsolutePath;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await door.SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = right })).Status);
        Assert.Empty(await hall.KindsAsync(LogStream.Of(id), "assistance-"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task HelpThatIsAskedFor_LeavesTheApplicantsOwnCodeGood(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var link = await hall.LinkAsync(await hall.Desk.AcceptAsync(Firm));
        var (phone, path) = (new Browser(hall.Desk.App.Visitor()), new Uri(link.Address).AbsolutePath);
        var helper = await hall.Desk.SignInAsync(hall.Assistant);
        await phone.SubmitAsync(path, new Dictionary<string, string>());
        var own = await hall.CodeAsync("one-time-code");

        var asked = await AskAsync(helper, link.Code);

        Assert.Equal("/my", (await phone.SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = own })).Location);
        Assert.Equal(asked, (await AgreeAsync(helper, asked, await CodeAsync(hall))).Location);
    }

    [Theory, OnSqlite]
    public async Task Code_OfAnotherBureausCase_IsUnknown(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var link = await hall.LinkAsync(await hall.Desk.AcceptAsync(Firm));
        var stranger = await hall.Desk.AddAsync(await hall.Desk.AddBureauAsync("别区行政审批服务局"), "外局", Role.HallAssistant);

        Assert.Equal("TK-LNK-2", Desk.Refused(await hall.Desk.AsAsync<AskToHelp, Outcome<HallAssistance>>(stranger, handler => handler.HandleAsync(stranger, link.Code, default))));
    }

    private static async Task<string> AskAsync(Browser helper, string code) =>
        (await helper.SubmitAsync("/hall/assistance", new Dictionary<string, string> { ["Code"] = code })).Location!;

    private static Task<Answer> AgreeAsync(Browser helper, string page, string code) => helper.SubmitAsync(page, new Dictionary<string, string> { ["Code"] = code });

    private static Task<string> CodeAsync(HallDesk hall) => hall.CodeAsync(SmsCatalogue.AssistanceCode.Code);

    private static async Task<string> BegunAsync(HallDesk hall, Browser helper, CaseId id)
    {
        var page = await AskAsync(helper, (await hall.LinkAsync(id)).Code);
        Assert.Equal(page, (await AgreeAsync(helper, page, await CodeAsync(hall))).Location);
        return page;
    }

    private static Task<Outcome<HelpedCase>> SeeAsync(HallDesk hall, StaffActor staff, string page) =>
        hall.Desk.AsAsync<SeeHelpedCase, Outcome<HelpedCase>>(staff, see => see.HandleAsync(staff, Guid.Parse(page.Split('/')[^1]), default));

    /// <summary>As a program asks, so that the rule is named.</summary>
    private static async Task<string?> RuleAsync(HallDesk hall, StaffActor staff, string path)
    {
        using var client = hall.Desk.App.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", await new Cookies(hall.Desk).StaffAsync(staff));
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["code"]?.ToString();
    }
}
