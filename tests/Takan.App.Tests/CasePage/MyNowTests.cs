using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework;
using Takan.Casework.CasePage;
using Takan.Casework.Eligibility;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Queue;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

/// <summary>The applicant's home, the page of times and the act of booking say the same of whose turn it is.</summary>
public sealed class MyNowTests
{
    [Theory, OnSqlite]
    [Demand("HC-21")]
    public async Task Waiting_SaysHowManyComeBefore(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.QueueAsync("甲有限公司");
        var mine = await desk.QueueAsync("乙有限公司");

        var now = await HomeAsync(desk, mine);

        Assert.Null(now.Href);
        Assert.Contains("前面还有 1 件", now.Sentence.Chinese, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    [Demand("HC-21")]
    public async Task Called_AndAnEarlierCaseJoinsLate_HomePageAndActAgree(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var late = await desk.AcceptAsync("先受理有限公司");
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He, "后受理有限公司");
        Desk.Allowed(await desk.ConsentAsync(late, Applicants.AllConsents));
        Desk.Allowed(await desk.SignAsync(late));
        var mine = (await desk.AsAsync<InspectionHeads, InspectionHead>(desk.Zhou, heads => heads.ReadAsync(inspection, default))).Case.Case.Id;

        Assert.Equal(Links.MyAppointment, (await HomeAsync(desk, mine)).Href);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
    }

    [Theory, OnSqlite]
    [Demand("TJ-32", Refused = true)]
    public async Task Called_ButTheTeamIsShort_NeitherHomeNorActOffersATime(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var mine = await desk.QueueAsync();
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, mine));
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection.Id));

        Assert.Null((await HomeAsync(desk, mine)).Href);
        Assert.Equal("TJ-32", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection.Id, desk.Tomorrow())));
    }

    [Theory, OnSqlite]
    public async Task Booked_LeadsToThePremisesOnlyWhenItIsTime(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var mine = Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())).Cases[0].CaseId;

        Assert.Equal("先试试手机", (await HomeAsync(desk, mine)).Act?.Chinese);
        desk.App.Clock.AdvanceTo(new DateTimeOffset(desk.Tomorrow()).AddMinutes(-30));
        Assert.Equal("到现场了，开始试手机", (await HomeAsync(desk, mine)).Act?.Chinese);
    }

    private static async Task<MyNow> HomeAsync(Desk desk, CaseId id)
    {
        var actor = Applicants.Of(desk, id);
        var now = desk.App.Clock.GetUtcNow().UtcDateTime;
        var view = await desk.AsAsync<CaseReader, CaseView>(actor, reader => reader.ReadAsync(id, default));
        var turn = await desk.AsAsync<WaitingQueue, Turn>(actor, queue => queue.TurnOfAsync(view.Case, default));
        var objection = view.Inspection is { } inspection
            ? await desk.AsAsync<BookingFacts, Refusal?>(actor, booking => booking.ObjectionAsync(inspection, view.Case, view.Profile, now, default))
            : null;
        var card = await desk.AsAsync<CaseRoads, RoutingCard>(actor, roads => roads.CardAsync(view.Case, view.Profile, now, default));
        return MyNow.Of(view, new(turn, view.Inspection is not null && objection is null, card, now));
    }
}
