using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Commitments;
using Takan.Casework.Consent;
using Takan.Casework.Eligibility;
using Takan.Casework.Exemptions;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Eligibility;

public sealed class CommitmentTests
{
    private static readonly string[] AllLines = ["1", "2", "3"];

    /// <summary>From the window to the conclusion through the pages: no step waits for a clock or for a third person.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-32")]
    [Demand("LT-33")]
    [Demand("LT-42")]
    public async Task ListedPlace_IsCommittedOnThePhone_AndConcludedOnTheSpot_WithinTwentyMinutes(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        await desk.ListAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);
        var id = await desk.AcceptFoodAsync();
        await clerk.SubmitAsync($"/cases/{id}/road", new Dictionary<string, string> { ["Answers[Renewal]"] = "false", ["Answers[NothingChanged]"] = "false", ["Basis"] = "看过申请表" });
        Assert.Contains("不用踏勘", (await clerk.GetAsync($"/cases/{id}")).Page.QuerySelector(".ask")!.TextContent, StringComparison.Ordinal);
        using var client = desk.App.Visitor();
        var phone = await PhoneAsync(desk, client, id);

        var home = await phone.GetAsync("/my");
        Assert.NotNull(home.Page.QuerySelector("a[href='/my/commitment']"));
        var signed = await (await FilledForm.OpenAsync(phone, "/my/commitment", [
            .. AllLines.Select(line => KeyValuePair.Create("Ticked", line)), new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature))])).SendAsync();
        Assert.Equal((HttpStatusCode.Found, "/my"), (signed.Status, signed.Location));
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync($"/cases/{id}/conclude-committed", new Dictionary<string, string> { ["MaterialsComplete"] = "true" })).Status);

        var row = await desk.CaseAsync(id);
        Assert.Equal(CaseState.Concluded, row.State);
        Assert.InRange((row.StateSince - row.RegisteredAt).TotalMinutes, 0, 20);
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.InspectionsOf(id).CountAsync()));
        var letter = (await desk.App.WithDatabaseAsync(db => db.LatestCommitmentAsync(id, default)))!;
        Assert.Equal((CommitmentKind.Exemption, letter.Copies[0].Digest), (letter.Commitment, letter.Copies[1].Digest));
        Assert.Contains("食品经营许可", System.Text.Encoding.UTF8.GetString(letter.Copies[0].Content), StringComparison.Ordinal);
        Assert.NotNull((await phone.GetAsync("/my/papers")).Page.QuerySelector("a[href='/my/papers/commitment']"));
    }

    [Theory, OnSqlite]
    [Demand("LT-32", Refused = true)]
    [Demand("LT-33", Refused = true)]
    public async Task Commitment_NotRead_NotListed_OrPapersMissing_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var elsewhere = await ExemptAsync(desk);
        Assert.Equal("LT-32", Desk.Refused(await SignAsync(desk, elsewhere)));
        await desk.ListAsync();
        Assert.Equal("LT-32", Desk.Refused(await SignAsync(desk, elsewhere, lines: ["1", "2"])));
        Assert.Equal("HC-58", Desk.Refused(await SignAsync(desk, elsewhere, signature: false)));
        Assert.Equal(CaseState.Accepted, (await desk.CaseAsync(elsewhere)).State);

        Desk.Allowed(await SignAsync(desk, elsewhere));
        Assert.Equal("LT-33", Desk.Refused(await ConcludeAsync(desk, elsewhere, complete: false)));
        Desk.Allowed(await ConcludeAsync(desk, elsewhere));
    }

    [Theory, OnSqlite]
    [Demand("LT-31", Refused = true)]
    [Demand("LT-42", Refused = true)]
    public async Task PlaceSuspendedAfterTheSignature_IsNotConcluded_AndGoesToAVisit(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var place = await desk.ListAsync();
        var id = await ExemptAsync(desk);
        Desk.Allowed(await SignAsync(desk, id));
        Desk.Allowed(await desk.DecideAsync(place, ExemptionCommand.Suspend, "换了烟道"));

        Assert.Equal("LT-31", Desk.Refused(await ConcludeAsync(desk, id)));

        Desk.Allowed(await desk.AsAsync<SendToVisit, Outcome<Case>>(desk.Zhou, handler => handler.HandleAsync(new(new(id), "场所已暂停"), default)));
        Assert.Equal(CaseState.OnSite, (await desk.CaseAsync(id)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-32")]
    public async Task Breach_SuspendsThePlace_OpensMisconduct_AndTheNextApplicantIsInspected(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var place = await desk.ListAsync();
        var id = await ExemptAsync(desk);
        Assert.Equal("TK-COM-02", Desk.Refused(await BreachAsync(desk, id, "改了布局")));
        Desk.Allowed(await SignAsync(desk, id));
        Desk.Allowed(await ConcludeAsync(desk, id));

        Assert.Equal("TK-COM-03", Desk.Refused(await BreachAsync(desk, id, " ")));
        Desk.Allowed(await BreachAsync(desk, id, "擅自改了布局"));

        Assert.Equal("TK-COM-04", Desk.Refused(await BreachAsync(desk, id, "再登记一次")));
        Assert.Equal(ExemptionState.Suspended, await desk.App.WithDatabaseAsync(db => db.Set<ExemptionEntry>().Where(row => row.Id == place).Select(row => row.State).SingleAsync()));
        var misconduct = await desk.App.WithDatabaseAsync(db => db.Set<Misconduct>().SingleAsync());
        Assert.Equal((id, place, "擅自改了布局"), (misconduct.CaseId, misconduct.PremisesId, misconduct.Facts));
        Assert.Equal("LT-31", Desk.Refused(await SignAsync(desk, await ExemptAsync(desk))));
    }

    [Theory, OnSqlite]
    [Demand("LT-11")]
    [Demand("LT-11", Refused = true)]
    public async Task Renewal_WithoutChange_GoesByCommitment_AndWithChangeItIsInspected(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var id = await desk.AcceptFoodAsync();
        Assert.Equal("LT-11", Desk.Refused(await SignAsync(desk, id, CommitmentKind.NoChange, ["1", "2"])));

        Desk.Allowed(await desk.AsAsync<RouteCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(
            desk.Clerk, new(new(id), new Dictionary<string, bool> { ["Renewal"] = true, ["NothingChanged"] = true }, "看过旧证和申请表"), default)));
        Assert.Equal((Road.Renewal, "LT-11"), ((await desk.CardAsync(id)).Recommended.Road, (await desk.CardAsync(id)).Decided.Rule));
        Desk.Allowed(await SignAsync(desk, id, CommitmentKind.NoChange, ["1", "2"]));
        Desk.Allowed(await ConcludeAsync(desk, id));
        Assert.Equal(CaseState.Concluded, (await desk.CaseAsync(id)).State);
    }

    private static async Task<CaseId> ExemptAsync(Desk desk)
    {
        var id = await desk.AcceptFoodAsync();
        Desk.Allowed(await desk.AnswerAsync(id, "看过申请表"));
        return id;
    }

    private static async Task<Outcome<Case>> SignAsync(Desk desk, CaseId id, CommitmentKind kind = CommitmentKind.Exemption, string[]? lines = null, bool signature = true)
    {
        var head = await desk.AsAsync<CaseHeads, CaseHead>(Applicants.Of(desk, id), heads => heads.ReadAsync(id, default));
        return await desk.AsAsync<SignCommitment, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(
            new(new(id), kind, CommitmentText.Of(head, kind)!.Digest, lines ?? AllLines, signature ? Applicants.Signature : null), default));
    }

    private static Task<Outcome<Case>> ConcludeAsync(Desk desk, CaseId id, bool complete = true) =>
        desk.AsAsync<ConcludeCommitted, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), complete), default));

    private static Task<Outcome<Case>> BreachAsync(Desk desk, CaseId id, string facts) =>
        desk.AsAsync<ReportBreach, Outcome<Case>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new(new(id), facts), default));

    private static async Task<Browser> PhoneAsync(Desk desk, HttpClient client, CaseId id)
    {
        var cookies = new Cookies(desk);
        client.DefaultRequestHeaders.Add("Cookie", await cookies.PhoneAsync(await cookies.LinkAsync(id)));
        return new(client);
    }
}
