using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Eligibility;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.CasePage;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Visits.Conclusion;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Review;

/// <summary>Liujiang's paper: the business section reviews before anybody inspects, and gets the result back (C-10).</summary>
public sealed class ReviewTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-13")]
    [Demand("LJ-13", Refused = true)]
    public async Task Accepted_IsReviewed_AndOnlyThenOpenToConsent(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await AcceptAsync(desk);
        Desk.Allowed(await desk.AnswerAsync(id, "看过照片"));
        Assert.Equal(CaseState.Reviewing, (await desk.CaseAsync(id)).State);
        Assert.Equal("LJ-13", Desk.Refused(await desk.ConsentAsync(id, Applicants.AllConsents)));
        Assert.Equal("LJ-13", Desk.Refused(await desk.TakeAsync(desk.Zhou, id)));
        Assert.Contains("正在初审", (await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var clerk = await desk.SignInAsync(desk.Clerk);
        Assert.DoesNotContain("待初审", (await clerk.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);

        var reviewer = await desk.SignInAsync(desk.Reviewer);
        Assert.Contains("待初审", (await reviewer.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        var path = $"/cases/{id}/hand-over";
        var unticked = await reviewer.SubmitAsync(path, new Dictionary<string, string> { ["Opinion"] = "后厨要看排烟" });
        Assert.Contains("LJ-13", unticked.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("后厨要看排烟", unticked.Page.QuerySelector("[name=Opinion]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await reviewer.SubmitAsync(path, new Dictionary<string, string> { ["Passed"] = "true", ["Opinion"] = "后厨要看排烟" })).Status);

        var row = await desk.CaseAsync(id);
        Assert.Equal((CaseState.Accepted, desk.App.Clock.GetUtcNow().UtcDateTime), (row.State, row.HandedOverAt!.Value));
        Assert.Contains("业务审批股室移交现场勘查股：后厨要看排烟", string.Join('\n', (await TrailAsync(desk, id)).Select(line => line.Words.Chinese)), StringComparison.Ordinal);
        Assert.Contains("review-passed", await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(one => one.CaseId == id).Select(one => one.Kind).ToListAsync()));
        Assert.Equal("TK-001", Desk.Refused(await desk.HandOverAsync(id)));
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
    }

    [Theory, OnSqlite]
    [Demand("LJ-13")]
    public async Task Returned_IsCorrectedByTheApplicant_AndReviewedAgain_TheStampStands(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await AcceptAsync(desk);
        var accepted = (await desk.CaseAsync(id)).AcceptedAt;
        var reviewer = await desk.SignInAsync(desk.Reviewer);
        var silent = await reviewer.SubmitAsync($"/cases/{id}/review-return", new Dictionary<string, string>());
        Assert.Contains("TK-101", silent.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        await reviewer.SubmitAsync($"/cases/{id}/review-return", new Dictionary<string, string> { ["Corrections"] = "平面图没有标出后厨\n健康证过期" });
        var returned = await desk.CaseAsync(id);
        Assert.Equal((CaseState.ReviewReturned, 2, accepted), (returned.State, returned.Corrections.Count, returned.AcceptedAt));

        desk.App.Clock.Advance(TimeSpan.FromDays(1));
        var phone = await desk.PhoneAsync(id);
        Assert.Contains("健康证过期", (await phone.GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);
        var handed = await phone.UploadAsync("/my/supplement", new Dictionary<string, string> { ["Notes[0]"] = "补了图", ["Notes[1]"] = "换了新证" });
        Assert.Equal("/my", handed.Location);

        var back = await desk.CaseAsync(id);
        Assert.Equal((CaseState.Reviewing, accepted), (back.State, back.AcceptedAt));
        Desk.Allowed(await desk.HandOverAsync(id));
        Assert.Equal(accepted, (await desk.CaseAsync(id)).AcceptedAt);
    }

    /// <summary>Nobody meets: pushed by the platform or registered, reviewed, consented on the phone, seen by video, told on the phone, handed back.</summary>
    [Theory, OnSqlite]
    [Demand("LJ-09")]
    [Demand("LJ-11")]
    [Demand("LJ-14")]
    [Demand("LJ-14", Refused = true)]
    [Demand("LJ-17")]
    [Demand("LJ-17", Refused = true)]
    [Demand("LJ-39")]
    [Demand("LJ-39", Refused = true)]
    public async Task WholeWay_WithoutMeeting_InItsFourSteps_TheResultGoesBackBeforeTheConclusion(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind, "liujiang");
        Assert.Equal("LJ-14", Desk.Refused(await desk.Desk.HandBackAsync(desk.Zhou, desk.Case)));
        // No step is left out: nothing is signed before everything is judged, nothing told before both signed.
        Assert.Equal("LJ-24", (await desk.CompleteAsync())?.Rule);
        Assert.Equal("HC-33", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());
        await Patience.UntilAsync("sealed", async () => (await desk.InspectionAsync()).State == InspectionState.Sealed);

        Assert.Equal("LJ-14", Desk.Refused(await ConcludeAsync(desk)));
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        Assert.Contains("待反馈", (await zhou.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync($"/cases/{desk.Case}/hand-back", new Dictionary<string, string>())).Status);
        Assert.Equal("LJ-14", Desk.Refused(await desk.Desk.HandBackAsync(desk.Zhou, desk.Case)));
        var reviewer = await desk.Desk.SignInAsync(desk.Desk.Reviewer);
        Assert.Contains("待接收", (await reviewer.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("LJ-14", Desk.Refused(await ConcludeAsync(desk)));
        Assert.Equal(HttpStatusCode.Found, (await reviewer.SubmitAsync($"/cases/{desk.Case}/receive-result", new Dictionary<string, string>())).Status);
        Assert.Equal("LJ-14", Desk.Refused(await desk.Desk.GiveBackAsync(desk.Case, "再看看")));

        Assert.Contains("结果已经接收，请办结", (await zhou.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Desk.Allowed(await ConcludeAsync(desk));
        var row = await desk.Desk.CaseAsync(desk.Case);
        Assert.True(row.AcceptedAt <= row.HandedOverAt && row.HandedOverAt < row.HandedBackAt);
        var kinds = (await TrailAsync(desk.Desk, desk.Case)).Select(line => line.Kind).ToList();
        string[] steps = ["case-handed-over", "appointment-booked", "inspection-started", "case-passed", "result-handed-back", "result-taken-over", "case-concluded"];
        Assert.Equal(steps, kinds.Where(steps.Contains).Reverse());
        Assert.DoesNotContain("remote-declined", kinds);
    }

    /// <summary>The section that decides gets the result with its papers, and gives back what is not clear.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-14")]
    [Demand("LJ-14", Refused = true)]
    public async Task Section_ReadsThePapersFromTheHandBackOn_ReturnsWithReasons_AndTakesOver(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.PassedAsync(kind, "liujiang");
        var (reviewer, page) = (await desk.Desk.SignInAsync(desk.Desk.Reviewer), $"/cases/{desk.Case}");
        Assert.Equal("LJ-14", Desk.Refused(await desk.Desk.TakeOverAsync(desk.Case)));
        Assert.Empty((await reviewer.GetAsync(page)).Page.QuerySelectorAll("a[href*=result-papers]"));
        Desk.Allowed(await desk.Desk.HandBackAsync(desk.Zhou, desk.Case));
        var paper = (await reviewer.GetAsync(page)).Page.QuerySelectorAll("a[href*=result-papers]").First(link => link.TextContent == "现场核查记录表").GetAttribute("href")!;
        Assert.Equal("application/pdf", (await reviewer.Client.GetAsync(paper)).Content.Headers.ContentType?.MediaType);
        Assert.Empty((await reviewer.GetAsync(page)).Page.QuerySelectorAll("a[href$='/package']"));

        var silent = await reviewer.SubmitAsync(page + "/receive-result", new Dictionary<string, string>(), "Return");
        Assert.Contains("TK-102", silent.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Desk.Allowed(await desk.Desk.GiveBackAsync(desk.Case, "第 2 项的照片看不清"));
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync(paper)).Status);
        Assert.Equal("LJ-14", Desk.Refused(await ConcludeAsync(desk)));
        var officer = await desk.Desk.SignInAsync(desk.Zhou);
        Assert.Contains("第 2 项的照片看不清", (await officer.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);

        Desk.Allowed(await desk.Desk.HandBackAsync(desk.Zhou, desk.Case));
        Desk.Allowed(await desk.Desk.TakeOverAsync(desk.Case));
        Assert.Equal("LJ-14", Desk.Refused(await desk.Desk.TakeOverAsync(desk.Case)));
        Assert.Contains("choose-delivery", await desk.Desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(one => one.CaseId == desk.Case).Select(one => one.Kind).ToListAsync()));
        Desk.Allowed(await ConcludeAsync(desk));
    }

    /// <summary>The road through the room is not open to what the paper excludes.</summary>
    [Theory, OnSqlite]
    [Demand("LJ-09", Refused = true)]
    [Demand("LJ-11", Refused = true)]
    public async Task Excluded_IsNotInspectedFromAfar(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.AnswerAsync(id, "到现场看过，没有信号", Law.Profiles.ExclusionGround.SiteWithoutConditions));

        Assert.Equal(CaseState.OnSite, (await desk.CaseAsync(id)).State);
        Assert.Equal("LJ-05", Desk.Refused(await desk.AsAsync<Casework.Scheduling.ChooseRemote, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(id), default))));
    }

    [Theory]
    [InlineData("huancui")]
    [InlineData("dongli")]
    [InlineData("lintong")]
    [InlineData("taojiang")]
    public async Task PaperWithoutAReview_GoesOnAsBefore(string profile)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite, profile: profile);
        var id = await AcceptAsync(desk);

        var row = await desk.CaseAsync(id);
        Assert.Equal((CaseState.Accepted, (DateTime?)null), (row.State, row.HandedOverAt));
        Assert.Equal("TK-001", Desk.Refused(await desk.HandOverAsync(id)));
        Assert.Equal("LJ-14", Desk.Refused(await desk.HandBackAsync(desk.Lead, id)));
    }

    private static async Task<CaseId> AcceptAsync(Desk desk)
    {
        var id = await desk.RegisterAsync();
        Desk.Allowed(await desk.AsAsync<AcceptCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), true, NoOccasion: true), default)));
        desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private static Task<Outcome<Case>> ConcludeAsync(RoomDesk desk) =>
        desk.Desk.AsAsync<ConcludeCase, Outcome<Case>>(desk.Zhou, handler => handler.HandleAsync(new(desk.Case), default));

    private static async Task<IReadOnlyList<TimelineLine>> TrailAsync(Desk desk, CaseId id)
    {
        var view = await desk.AsAsync<CaseReader, Casework.CasePage.CaseView>(desk.Clerk, reader => reader.ReadAsync(id, default));
        return await desk.AsAsync<Timeline, IReadOnlyList<TimelineLine>>(desk.Clerk, timeline => timeline.ReadAsync(view, Audience.Applicant, default));
    }
}
