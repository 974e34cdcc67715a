using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

/// <summary>Like objects at one place (P-49): the acts are those of every case, in one go.</summary>
public sealed class BatchTests
{
    private static readonly string[] Firms = ["甲运输有限公司", "乙运输有限公司", "丙运输有限公司"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Batch_TakesEachInOrder_AndBooksOneAfterTheOther_EachWithAnInspectionOfItsOwn(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);

        // Sent in the wrong order: they go by acceptance all the same.
        var lines = Desk.Allowed(await ArrangeAsync(desk, [ids[2], ids[0], ids[1]], desk.Tomorrow()));

        Assert.All(lines, line => Assert.Null(line.Refusal));
        Assert.Equal(ids, lines.Select(line => line.Case));
        var visits = await VisitsAsync(desk);
        Assert.Equal(3, visits.Select(visit => visit.Id).Distinct().Count());
        Assert.All(visits, visit => Assert.Equal((InspectionState.Scheduled, 2), (visit.State, visit.Team.Count)));
        Assert.Equal(visits.Select((visit, index) => desk.Tomorrow().AddMinutes(index * visit.AppointmentMinutes)), visits.Select(visit => visit.AppointmentAt!.Value));
        Assert.All(await desk.App.WithDatabaseAsync(db => db.Set<ContactAttempt>().ToListAsync()), call => Assert.Contains("城北停车场", call.Note, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-21", Refused = true)]
    public async Task Batch_BeforeOthersInTheQueue_NeedsItsReason_AndMovesNothingWithoutOne(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);

        var lines = Desk.Allowed(await ArrangeAsync(desk, [ids[1], ids[2]], desk.Tomorrow()));
        Assert.All(lines, line => Assert.Equal(("HC-21", false), (line.Refusal?.Rule, line.IsTaken)));
        Assert.Empty(await VisitsAsync(desk));

        Assert.All(Desk.Allowed(await ArrangeAsync(desk, [ids[1], ids[2]], desk.Tomorrow(), "车都已经开到停车场")), line => Assert.Null(line.Refusal));
        Assert.All(await VisitsAsync(desk), visit => Assert.Equal("车都已经开到停车场", visit.OutOfOrderReason));
    }

    [Theory, OnSqlite]
    public async Task Batch_WithOneThatAColleagueTook_SaysSo_AndTheRestGoOnWithoutAGap(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);
        Desk.Allowed(await desk.TakeAsync(desk.Feng, ids[0]));
        var feng = (await VisitsAsync(desk)).Single();
        Desk.Allowed(await desk.CallAsync(desk.Feng, feng.Id));

        var lines = Desk.Allowed(await ArrangeAsync(desk, ids, desk.Tomorrow()));

        Assert.NotNull(lines[0].Refusal);
        Assert.False(lines[0].IsTaken);
        Assert.Equal([desk.Tomorrow(), desk.Tomorrow().AddMinutes(30)], lines.Skip(1).Select(line => line.At!.Value));
    }

    [Theory, OnSqlite]
    public async Task Batch_OfOnePersonAlone_IsTaken_AndWaitsForItsTeam(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);

        var lines = Desk.Allowed(await desk.AsAsync<ArrangeBatch, Outcome<IReadOnlyList<BatchLine>>>(
            desk.Zhou, act => act.HandleAsync(desk.Zhou, new(ids, "城北停车场", desk.Tomorrow(), [], null), default)));

        Assert.All(lines, line => Assert.Equal(("TJ-32", true), (line.Refusal?.Rule, line.IsTaken)));
        Assert.All(await VisitsAsync(desk), visit => Assert.Equal(InspectionState.Contacted, visit.State));
    }

    [Theory, OnSqlite]
    public async Task Batch_OverTheLunchBreak_GoesOnAfterIt(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);
        var day = ChinaTime.Day(desk.Tomorrow());

        var lines = Desk.Allowed(await ArrangeAsync(desk, ids, ChinaTime.Utc(day, new(11, 0))));

        Assert.Equal([new(11, 0), new(11, 30), new(13, 30)], lines.Select(line => TimeOnly.FromDateTime(ChinaTime.Local(line.At!.Value))));
    }

    [Theory, OnSqlite]
    public async Task Batch_OfOneOrOfSeveralMattersOrNowhere_IsRefusedAsAWhole(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);
        await desk.App.WithDatabaseAsync(db => db.Set<Case>().Where(row => row.Id == ids[2]).ExecuteUpdateAsync(row => row.SetProperty(one => one.Matter, "personnel-agency")));

        Assert.Equal("TK-SCH-41", Desk.Refused(await ArrangeAsync(desk, [ids[0], ids[0]], desk.Tomorrow())));
        Assert.Equal("TK-SCH-42", Desk.Refused(await ArrangeAsync(desk, ids[..2], desk.Tomorrow(), place: " ")));
        Assert.Equal("TK-SCH-43", Desk.Refused(await ArrangeAsync(desk, ids, desk.Tomorrow())));
        Assert.Equal("TK-SCH-43", Desk.Refused(await ArrangeAsync(desk, [ids[0], CaseId.New()], desk.Tomorrow())));
        Assert.Empty(await VisitsAsync(desk));
    }

    [Theory, OnSqlite]
    public async Task Page_OffersTheMatterOfWhichSeveralWait_AndShowsWhatBecameOfEach(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);
        var zhou = await desk.SignInAsync(desk.Zhou);

        Assert.NotNull((await zhou.GetAsync("/calendar")).Page.QuerySelector("a[href='/batch']"));
        var page = await zhou.GetAsync("/batch?matter=labour-dispatch");
        Assert.Equal(Firms, page.Page.QuerySelectorAll("input[name=Cases]").Select(box => box.ParentElement!.QuerySelector("span")!.ChildNodes[0].TextContent.Trim()));
        var done = await zhou.PostAsync("/batch", new FormUrlEncodedContent(
        [
            .. ids.Select(id => new KeyValuePair<string, string>("Cases", $"{id}")),
            new("matter", "labour-dispatch"), new("Place", "城北停车场"), new("Day", $"{ChinaTime.Day(desk.Tomorrow()):yyyy-MM-dd}"), new("Time", "09:30"), new("Others", $"{desk.He.Id}"),
            new("__RequestVerificationToken", page.Page.QuerySelector("form.sheet input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.StartsWith("3 件约好了", done.Page.QuerySelector("#h-done")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<CaseId[]> QueueAsync(Desk desk)
    {
        var ids = new List<CaseId>();
        foreach (var firm in Firms) ids.Add(await desk.QueueAsync(firm));
        return [.. ids];
    }

    private static Task<Outcome<IReadOnlyList<BatchLine>>> ArrangeAsync(Desk desk, CaseId[] ids, DateTime from, string? reason = null, string place = "城北停车场") =>
        desk.AsAsync<ArrangeBatch, Outcome<IReadOnlyList<BatchLine>>>(desk.Zhou, act => act.HandleAsync(desk.Zhou, new(ids, place, from, [desk.He.Id], reason), default));

    private static Task<List<Inspection>> VisitsAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().OrderBy(row => row.AppointmentAt).ToListAsync());
}
