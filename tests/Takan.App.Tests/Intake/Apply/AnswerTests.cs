using System.Net;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>What the window answers to whoever applied alone: acceptance, correction, non-acceptance.</summary>
public sealed class AnswerTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-27")]
    public async Task Returned_TheApplicantReadsEachReason_Supplements_AndIsAccepted(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var (phone, id) = await desk.ApplyAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        Assert.Equal(HttpStatusCode.Found, (await SendAsync(clerk, id, "return", new() { ["Reasons[0]"] = "", ["Reasons[1]"] = "健康证过期", ["Corrections"] = "补一张门头照片" })).Status);

        Assert.Equal(1, await desk.SentAsync("case-returned-online"));
        var mine = (await phone.GetAsync("/my")).Page;
        Assert.Contains("健康证过期", mine.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(mine.QuerySelector("a[href='/my/supplement']"));
        Applying.AssertRefused(await phone.UploadAsync("/my/supplement", new Dictionary<string, string>(), ("file-c1", Keepers.Picture)), "TK-113");
        Assert.Equal("/my", (await phone.UploadAsync("/my/supplement", new Dictionary<string, string> { ["Notes[0]"] = "", ["Notes[1]"] = "门头在装修，下周挂" })).Location);
        Assert.Equal((CaseState.Registered, desk.Clerk.Id), ((await desk.CaseAsync(id)).State, (await desk.CaseAsync(id)).RegisteredBy));
        Assert.Contains("门头在装修", (await clerk.GetAsync($"/cases/{id}")).Page.GetElementById("trail")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await SendAsync(clerk, id, "accept", new() { ["MaterialsComplete"] = "true", ["NoOccasion"] = "true" })).Status);

        Assert.Equal(CaseState.Accepted, (await desk.CaseAsync(id)).State);
        Assert.Equal(1, await desk.SentAsync("case-accepted"));
        foreach (var paper in (string[])["correction-notice", "acceptance-notice"])
        {
            Assert.Equal("application/pdf", (await phone.GetAsync("/my/papers/" + paper)).Raw.Content.Headers.ContentType!.MediaType);
            Assert.Equal("application/pdf", (await clerk.GetAsync($"/cases/{id}/{paper}")).Raw.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory, OnSqlite]
    [Demand("HC-27", Refused = true)]
    public async Task BeforeAcceptance_NoConsentAndNoLetter(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var (_, id) = await desk.ApplyAsync();

        Assert.Equal("HC-27", Desk.Refused(await desk.ConsentAsync(id, Applicants.AllConsents)));
        Assert.Equal(CaseState.Registered, (await desk.CaseAsync(id)).State);
    }

    [Theory, OnSqlite]
    public async Task NotAccepted_TheReasonIsOnThePhoneAndInTheNotice(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var (phone, id) = await desk.ApplyAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        Assert.Equal(HttpStatusCode.Found, (await SendAsync(clerk, id, "refuse", new() { ["Reason"] = "不属于本局职权范围" })).Status);

        Assert.Equal(1, await desk.SentAsync("acceptance-refused"));
        Assert.Contains("不属于本局职权范围", (await phone.GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await phone.GetAsync("/my/papers/refusal-notice")).Raw.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/my/papers/correction-notice")).Status);
    }

    [Theory, OnSqlite]
    public async Task TheSameFromAnotherPhone_IsShownToTheClerk_WhoComparesBeforeAccepting(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var (_, first) = await desk.ApplyAsync();
        desk.App.Clock.Advance(TimeSpan.FromMinutes(2));
        var (_, second) = await desk.ApplyAsync("13900005678");
        var clerk = await desk.SignInAsync(desk.Clerk);

        var answer = await SendAsync(clerk, second, "accept", new() { ["MaterialsComplete"] = "true", ["NoOccasion"] = "true" });

        Applying.AssertRefused(answer, "TK-INT-14");
        Assert.Contains((await desk.CaseAsync(first)).Number, answer.Page.GetElementById("alike")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(clerk, second, "accept", new() { ["MaterialsComplete"] = "true", ["NoOccasion"] = "true", ["Compared"] = "true" })).Status);
    }

    [Theory, OnSqlite]
    public async Task NotSentYet_TheWindowNeitherListsNorAcceptsIt(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        await desk.BeginAsync();
        var id = Assert.Single(await desk.CasesAsync()).Id;
        var clerk = await desk.SignInAsync(desk.Clerk);

        Assert.Null((await clerk.GetAsync("/cases")).Page.QuerySelector("tbody tr"));
        Applying.AssertRefused(await SendAsync(clerk, id, "accept", new() { ["MaterialsComplete"] = "true", ["NoOccasion"] = "true" }), "HC-27");
    }

    private static async Task<Answer> SendAsync(Browser clerk, CaseId id, string act, Dictionary<string, string> fields) =>
        await (await FilledForm.OpenAsync(clerk, $"/cases/{id}/{act}", fields)).SendAsync();
}
