using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Closures;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Closures;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Testing.Databases;
using Takan.Visits.FieldVisits;
using Takan.Visits.Records;

namespace Takan.App.Tests.FieldVisits;

/// <summary>Who is at the place, when, and for how long that holds.</summary>
public sealed class ArrivalTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-32")]
    [Demand("TJ-32", Refused = true)]
    public async Task ArrivalSaidForAnotherTime_HoldsNoLonger(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.ArrangedAsync(kind);
        RoomDesk.Done(await desk.ComeAsync(desk.Zhou));
        RoomDesk.Done(await desk.ComeAsync(desk.He));
        await desk.ComeToTheDayAsync();

        RoomDesk.Done(await desk.ComeAsync(desk.Zhou));
        Assert.Equal("TJ-32", (await desk.BeginAsync())?.Rule);
        RoomDesk.Done(await desk.ComeAsync(desk.He));
        RoomDesk.Done(await desk.BeginAsync());
    }

    [Theory, OnSqlite]
    public async Task Arrival_BeforeTheDay_IsRefused(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.ArrangedAsync(kind);
        desk.Desk.App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("TK-310", (await desk.ComeAsync(desk.Zhou))?.Rule);
    }

    [Theory, OnSqlite]
    public async Task Visit_AtNightOrOverNoon_IsRefused(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.DeclinedAsync(kind);
        foreach (var hours in new[] { 3, 12, -7 })
            Assert.Equal("TK-210", Desk.Refused(await desk.ArrangeAsync(desk.Desk.Tomorrow().AddHours(hours))));
    }

    /// <summary>A console says again and again that somebody sits at it; nobody says once to be "at the place" of a video.</summary>
    [Theory, OnSqlite]
    public async Task Arrival_AtAVideo_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);

        Assert.Equal("TK-003", (await desk.Desk.AsAsync<ConfirmArrival, Refusal?>(desk.Desk.Zhou, handler => handler.HandleAsync(desk.Inspection, null, null, default)))?.Rule);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-35")]
    public async Task ResultTold_AndNobodySaidToLeave_ThePapersComeAllTheSame(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        await desk.SignedByBothAsync(Verdict.NotMet);
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(ResultKind.Rectification));
        desk.Desk.App.Clock.Advance(LeavePlace.ByItselfAfter + TimeSpan.FromMinutes(1));

        await desk.SealedAsync();

        Assert.Contains("告知结果后没有按离开，自动结束", (await PageAsync(desk, desk.Zhou)).TextContent, StringComparison.Ordinal);
        Assert.NotNull((await desk.Desk.App.WithDatabaseAsync(db => db.Set<ToldResult>().AsNoTracking().SingleAsync())).PapersAt);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-03")]
    public async Task ClosedWhileTheTeamIsThere_TheVisitGoesOn(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        await desk.Desk.CloseAsync(desk.Desk.Today().AddDays(3));
        await desk.Desk.TellAsync();

        Assert.NotNull((await desk.Desk.CaseAsync(desk.Case)).VisitAt);
        Assert.Empty(await desk.Desk.App.WithDatabaseAsync(db => db.Set<ClosureNotice>().ToListAsync()));
        await desk.SignedByBothAsync();
        await desk.ToldAsync(ResultKind.Passed);
    }

    [Theory, OnSqlite]
    public async Task DayThatPassed_IsSaid_AndWhoGivesUp_CanWithdraw(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.ArrangedAsync(kind);
        desk.Desk.App.Clock.Advance(TimeSpan.FromDays(1));

        var page = await PageAsync(desk, desk.Zhou);
        Assert.Contains("约好的日子已经过了", page.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/cases/{desk.Case}/visit-time", page.QuerySelector(".btn-main")!.GetAttribute("href"));
        Assert.NotNull((await PageAsync(desk, desk.Desk.Clerk)).QuerySelector($"a[href='/cases/{desk.Case}/withdraw']"));
    }

    private static async Task<IElement> PageAsync(VisitDesk desk, Platform.Access.StaffActor who) =>
        (await (await desk.Desk.SignInAsync(who)).GetAsync($"/cases/{desk.Case}")).Page.QuerySelector("main")!;
}
