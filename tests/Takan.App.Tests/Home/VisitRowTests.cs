using System.Net;
using Takan.App.Tests.FieldVisits;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.Law;
using Takan.Law.Process;
using Takan.Testing.Databases;
using Takan.Visits.Records;

namespace Takan.App.Tests.Home;

/// <summary>What goes by visit leads from the home to where it can be done.</summary>
public sealed class VisitRowTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-23", Refused = true)]
    public async Task ReinspectionAfterAVisit_LeadsToAVisit_AndTheTakePageSaysWhyNot(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.AtThePlaceAsync(kind);
        var failed = (await desk.InspectionAsync()).Scope[0];
        await desk.SignedByBothAsync(Verdict.NotMet);
        await desk.ToldAsync(ResultKind.Rectification);
        RoomDesk.Done(await desk.ApplyAsync(failed));
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);

        var work = (await zhou.GetAsync("/")).Page.QuerySelector("#work")!;
        var take = await zhou.GetAsync($"/cases/{desk.Case}/take");

        Assert.NotNull(work.QuerySelector($"a[href='/cases/{desk.Case}/on-site']"));
        Assert.Null(work.QuerySelector($"a[href='/cases/{desk.Case}/take']"));
        Assert.Equal(HttpStatusCode.OK, take.Status);
        Assert.Contains("HC-23", take.Page.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
        Assert.Null(take.Page.QuerySelector("main form.sheet"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task VisitWhoseDayHasPassed_IsToBeDone_NotOnlyShown(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.ArrangedAsync(kind);
        Assert.Contains("今天上门", await WorkAsync(desk), StringComparison.Ordinal);

        desk.Desk.App.Clock.Advance(TimeSpan.FromDays(1));

        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        var row = Assert.Single((await zhou.GetAsync("/")).Page.QuerySelectorAll(".work li"), one => one.QuerySelector($"a[href='/cases/{desk.Case}/visit-time']") is not null);
        Assert.Contains("上门日已过", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("记录未到", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector(".st-do"));
    }

    private static async Task<string> WorkAsync(VisitDesk desk) => (await (await desk.Desk.SignInAsync(desk.Zhou)).GetAsync("/")).Page.QuerySelector("#work")!.TextContent;
}
