using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework.CasePage;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Eligibility;

public sealed class RouteCaseTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-04")]
    [Demand("LJ-05")]
    [Demand("LJ-06")]
    [Demand("LJ-08")]
    public async Task Exclusions_AllAnsweredNo_OpenVideo_AndTheAnswersStandInTheTrail(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.AcceptFoodAsync();

        Assert.Equal("TK-802", Desk.Refused(await desk.ConsentAsync(id, Applicants.AllConsents)));
        Assert.True((await desk.CardAsync(id))[Road.Remote].Waits);
        Desk.Allowed(await desk.AnswerAsync(id, "看过平面图和照片"));

        Assert.Equal(Road.Remote, (await desk.CardAsync(id)).Recommended.Road);
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        Assert.Equal(4, await desk.App.WithDatabaseAsync(db => db.Set<RoadAnswer>().CountAsync(row => row.CaseId == id && !row.Yes && row.AnsweredBy == desk.Clerk.Id)));
        Assert.Contains(await TrailAsync(desk, id), line => line.Kind == "road-answered" && line.Words.Chinese.Contains("看过平面图和照片", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExclusionGround.SecurityOrBusinessSecret, "LJ-04")]
    [InlineData(ExclusionGround.SiteWithoutConditions, "LJ-05")]
    [InlineData(ExclusionGround.ContentUnsuited, "LJ-06")]
    [InlineData(ExclusionGround.OtherwiseByLaw, "LJ-08")]
    [Demand("LJ-04", Refused = true)]
    [Demand("LJ-05", Refused = true)]
    [Demand("LJ-06", Refused = true)]
    [Demand("LJ-08", Refused = true)]
    public async Task Exclusion_ThatApplies_SendsTheCaseToAVisit_AndNamesItsRule(ExclusionGround ground, string rule)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite, profile: "liujiang");
        var id = await desk.AcceptFoodAsync();

        Desk.Allowed(await desk.AnswerAsync(id, "到现场看过", ground));

        var row = await desk.CaseAsync(id);
        var card = await desk.CardAsync(id);
        Assert.Equal((CaseState.OnSite, Road.OnSite, rule), (row.State, card.Recommended.Road, card.Decided.Rule));
        Assert.Equal(card[Road.Remote].Reason.Words.Chinese, row.Reason);
        Assert.Equal(rule, Desk.Refused(await desk.AsAsync<ChooseRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(id), default))));
        Assert.Equal(CaseState.OnSite, (await desk.CaseAsync(id)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_Changed_NeedsItsReason_AndOpensVideoAgain(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.AcceptFoodAsync();
        Assert.Equal("TK-102", Desk.Refused(await desk.AnswerAsync(id, " ")));
        Desk.Allowed(await desk.AnswerAsync(id, "照片看不清", ExclusionGround.SiteWithoutConditions));

        Assert.Equal("TK-803", Desk.Refused(await desk.AnswerAsync(id, " ")));
        Desk.Allowed(await desk.AnswerAsync(id, "补交的照片看得清"));

        Desk.Allowed(await desk.AsAsync<ChooseRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(id), default)));
        Assert.Equal(CaseState.Accepted, (await desk.CaseAsync(id)).State);
        Assert.Equal(5, await desk.App.WithDatabaseAsync(db => db.Set<RoadAnswer>().CountAsync(row => row.CaseId == id)));
    }

    [Theory, OnSqlite]
    public async Task Answer_OfOnlySomeLines_OrAfterTheCaseIsTaken_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.AcceptFoodAsync();
        var one = new Dictionary<string, bool> { [nameof(ExclusionGround.ContentUnsuited)] = false };
        Assert.Equal("TK-ELG-01", Desk.Refused(await desk.AsAsync<RouteCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(new(id), one, "看过"), default))));

        Desk.Allowed(await desk.AnswerAsync(id, "看过"));
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        Desk.Allowed(await desk.SignAsync(id));
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));
        Assert.Equal("TK-108", Desk.Refused(await desk.AnswerAsync(id, "后来发现", ExclusionGround.ContentUnsuited)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-07")]
    [Demand("LJ-07", Refused = true)]
    [Demand("HC-25", Refused = true)]
    public async Task ApplicantOnTheDishonestyList_IsNotTakenUpRemotely_UntilTheEntryIsLifted(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var entered = await keeper.SubmitAsync("/registry/dishonesty/new", new Dictionary<string, string>
        {
            ["Input.Subject"] = "Entity",
            ["Input.Name"] = "示例劳务派遣有限公司",
            ["Input.Number"] = Desk.CreditCode,
            ["Input.Ground"] = "FalseMaterials",
            ["Input.Facts"] = "提交虚假租赁合同",
            ["Input.Source"] = "示例认定〔2026〕1 号",
            ["Input.From"] = "2026-01-01",
        });

        Assert.Equal("LJ-07", Desk.Refused(await desk.TakeAsync(desk.Zhou, id)));
        Assert.Equal(CaseState.Consented, (await desk.CaseAsync(id)).State);

        var lead = await desk.SignInAsync(desk.Lead);
        await lead.SubmitAsync(entered.Location!, new Dictionary<string, string> { ["Reason"] = "信用修复" });
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-01", Refused = true)]
    public async Task PlaceForVisitsOnly_ClosesVideo_AndTheClerkSendsTheCaseOn(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        await desk.AsAsync<KeepPremises, KeepPremisesAnswer>(keeper, handler => handler.HandleAsync(
            keeper, new(null, new() { Address = "示例区望海路118號301室", Owner = "某管理方", Flags = [PremisesFlag.OnSiteOnly] }, null, null), default));
        var id = await desk.AcceptAsync();
        Assert.Equal("TK-804", Desk.Refused(await desk.ConsentAsync(id, Applicants.AllConsents)));

        var clerk = await desk.SignInAsync(desk.Clerk);
        Assert.Contains("不能用视频", (await clerk.GetAsync($"/cases/{id}")).Page.QuerySelector(".ask")!.TextContent, StringComparison.Ordinal);
        var sent = await clerk.SubmitAsync($"/cases/{id}/road", new Dictionary<string, string>());

        Assert.Equal((HttpStatusCode.Found, $"/cases/{id}"), (sent.Status, sent.Location));
        Assert.Equal(CaseState.OnSite, (await desk.CaseAsync(id)).State);
    }

    [Theory, OnSqlite]
    [Demand("HC-02")]
    [Demand("DL-02")]
    public async Task Choice_OfTheApplicant_IsKept_AndDecides(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        Assert.Equal((Road.Remote, "HC-02"), await DecidedAsync(desk, id));

        desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Desk.Allowed(await desk.AsAsync<DeclineRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(new(id), null), default)));

        Assert.Equal((Road.OnSite, "HC-02"), await DecidedAsync(desk, id));
        Assert.Equal([Road.Remote, Road.OnSite], await desk.App.WithDatabaseAsync(db => db.Set<RoadChoice>().Where(row => row.CaseId == id).OrderBy(row => row.ChosenAt).Select(row => row.Road).ToListAsync()));
    }

    [Theory, OnSqlite]
    [Demand("DL-02", Refused = true)]
    public async Task Choice_OfAClosedRoad_IsRefusedByItsRule_AndNotKept(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.AcceptFoodAsync();
        Desk.Allowed(await desk.AnswerAsync(id, "到现场看过", ExclusionGround.SiteWithoutConditions));

        Assert.Equal("LJ-05", Desk.Refused(await desk.AsAsync<ChooseRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(id), default))));

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<RoadChoice>().CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task Pages_AskEachLine_AndTellTheApplicantWhyAndHowToObject(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.AcceptFoodAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);
        var page = await clerk.GetAsync($"/cases/{id}/road");
        Assert.Equal(4, page.Page.QuerySelectorAll("fieldset").Length);

        var again = await clerk.SubmitAsync($"/cases/{id}/road", new Dictionary<string, string> { ["Answers[ContentUnsuited]"] = "true", ["Basis"] = "看过照片" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("TK-ELG-01", again.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.True(again.Page.QuerySelector("[name='Answers[ContentUnsuited]'][value=true]")!.HasAttribute("checked"));
        var sent = await clerk.SubmitAsync($"/cases/{id}/road", new Dictionary<string, string>
        {
            ["Answers[SecurityOrBusinessSecret]"] = "false",
            ["Answers[SiteWithoutConditions]"] = "false",
            ["Answers[ContentUnsuited]"] = "true",
            ["Answers[OtherwiseByLaw]"] = "false",
            ["Basis"] = "看过照片",
        });
        Assert.Equal(HttpStatusCode.Found, sent.Status);

        var cookies = new Cookies(desk);
        using var phone = desk.App.Visitor();
        phone.DefaultRequestHeaders.Add("Cookie", await cookies.PhoneAsync(await cookies.LinkAsync(id)));
        var card = (await new Browser(phone).GetAsync("/my/road")).Page.Body!.TextContent;
        foreach (var words in new[] { "现场踏勘", "核查内容不适宜视频勘验", "二（三）", "行政复议", "“全流程视频勘验”工作实施方案" }) Assert.Contains(words, card, StringComparison.Ordinal);
    }

    private static async Task<(Road, string)> DecidedAsync(Desk desk, CaseId id)
    {
        var card = await desk.CardAsync(id);
        return (card.Recommended.Road, card.Decided.Rule);
    }

    private static async Task<IReadOnlyList<TimelineLine>> TrailAsync(Desk desk, CaseId id)
    {
        var view = await desk.AsAsync<CaseReader, CaseView>(desk.Clerk, reader => reader.ReadAsync(id, default));
        return await desk.AsAsync<Timeline, IReadOnlyList<TimelineLine>>(desk.Clerk, timeline => timeline.ReadAsync(view, Audience.Applicant, default));
    }
}
