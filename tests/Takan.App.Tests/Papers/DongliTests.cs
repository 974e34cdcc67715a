using System.Net;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Declarations;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Consent;
using Takan.Law;
using Takan.Law.Process;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Papers;

/// <summary>Dongli's paper where it says the same as Huancui's: held and refused under its own profile.</summary>
public sealed class DongliTests
{
    [Theory, OnSqlite]
    [Demand("DL-08")]
    [Demand("DL-08", Refused = true)]
    public async Task FourSteps_InTheirOrder_AndNoneIsSkipped(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind, "dongli");
        Assert.Equal("LJ-24", (await desk.CompleteAsync())?.Rule);
        Assert.Equal("HC-33", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);

        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());

        Assert.Equal(CaseState.Passed, (await desk.Desk.CaseAsync(desk.Case)).State);
        string[] steps = ["appointment-booked", "inspection-started", "judgement-completed", "told-passed"];
        Assert.Equal(steps, (await desk.KindsAsync()).Where(steps.Contains));
    }

    [Theory, OnSqlite]
    [Demand("DL-08", Refused = true)]
    [Demand("DL-12")]
    [Demand("DL-12", Refused = true)]
    [Demand("DL-17")]
    public async Task ConsentLetter_ComesFirst_InTwoIdenticalCopies_AndTheApplicantSeesEveryStep(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.AcceptAsync();
        Assert.Equal("HC-23", Desk.Refused(await desk.TakeAsync(desk.Zhou, id)));
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        await desk.DeclareDueAsync(id);
        Assert.Equal("HC-23", Desk.Refused(await desk.SignAsync(id, ticked: ["一"])));
        Desk.Allowed(await desk.SignAsync(id));

        var letter = (await desk.App.WithDatabaseAsync(db => db.LatestLetterAsync(id, default)))!;
        Assert.Equal([CopyKeeper.Bureau, CopyKeeper.Applicant], letter.Copies.Select(copy => copy.Keeper).Order());
        Assert.Equal(letter.Copies[0].Content, letter.Copies[1].Content);
        Assert.Single(letter.Copies.Select(copy => copy.Digest).Distinct());
        var papers = (await (await desk.PhoneAsync(id)).GetAsync("/my/papers")).Page;
        Assert.NotNull(papers.QuerySelector("a[href='/my/papers/consent-letter']"));
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, id)).Id;
        Assert.Equal("HC-22", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())));
    }

    [Theory, OnSqlite]
    [Demand("DL-10")]
    [Demand("DL-10", Refused = true)]
    [Demand("DL-18")]
    [Demand("DL-18", Refused = true)]
    public async Task Joining_ByTheLinkWithItsLabelsAndSteps_AfterAcceptanceOnly(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var id = await desk.RegisterAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);
        var early = await (await FilledForm.OpenAsync(clerk, $"/cases/{id}/link")).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("HC-20", early.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        Desk.Allowed(await desk.AsAsync<Casework.Intake.AcceptCase, Outcome<Casework.Intake.Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), true, NoOccasion: true), default)));
        Assert.Equal(HttpStatusCode.Found, (await (await FilledForm.OpenAsync(clerk, $"/cases/{id}/link")).SendAsync()).Status);

        var page = (await clerk.GetAsync($"/cases/{id}/link")).Page;
        var label = page.QuerySelector(".case-qr + p")!.TextContent;
        foreach (var part in new[] { "不定时", "2026", "李某" }) Assert.Contains(part, label, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".case-qr svg"));
        Assert.True(page.QuerySelectorAll("aside ol li").Length >= 3, "The steps to join are not there");
        Assert.Contains("视频", (await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
