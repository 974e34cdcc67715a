using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Platform.Web;
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

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-32", Refused = true)]
    public async Task Batch_WhoseTimeOrTeamCannotBe_IsRefusedAsAWhole_AndNobodyIsTaken(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);
        var tomorrow = ChinaTime.Day(desk.Tomorrow());
        var rest = Enumerable.Range(0, 8).Select(tomorrow.AddDays).First(day => !WorkingDayCalendar.Official.IsWorkingDay(day));
        await desk.AsAsync<EnterAbsence, (Guid? Id, FieldErrors Errors)>(desk.Feng, enter => enter.HandleAsync(desk.Feng, new() { Kind = AbsenceKind.Leave, FirstDay = tomorrow }, null, default));

        Assert.Equal("TK-210", Desk.Refused(await ArrangeAsync(desk, ids, ChinaTime.Utc(rest, new(9, 0)))));
        Assert.Equal("TK-201", Desk.Refused(await ArrangeAsync(desk, ids, desk.Tomorrow().AddDays(-2))));
        Assert.Equal("TK-210", Desk.Refused(await ArrangeAsync(desk, ids, ChinaTime.Utc(tomorrow, new(17, 0)))));
        Assert.Equal("TJ-32", Desk.Refused(await ArrangeAsync(desk, ids, desk.Tomorrow(), [])));
        Assert.Equal("TK-212", Desk.Refused(await ArrangeAsync(desk, ids, desk.Tomorrow(), [desk.Feng.Id])));
        Assert.Equal("TK-SCH-02", Desk.Refused(await ArrangeAsync(desk, ids, desk.Tomorrow(), [desk.Clerk.Id])));

        Assert.Empty(await VisitsAsync(desk));
        Assert.False(await desk.App.WithDatabaseAsync(db => db.Set<ContactAttempt>().AnyAsync()));
        Assert.False(await desk.App.WithDatabaseAsync(db => db.Set<Case>().AnyAsync(row => row.ResponsibleOfficer != null)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Batch_ThatTheDayDoesNotHold_StopsInTheEvening_AndTheRestWaits(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);
        var from = ChinaTime.Utc(ChinaTime.Day(desk.Tomorrow()), new(16, 0));

        var lines = Desk.Allowed(await ArrangeAsync(desk, ids, from));

        Assert.Equal([from, from.AddMinutes(30), null], lines.Select(line => line.At));
        Assert.Equal(("TK-210", false), (lines[2].Refusal?.Rule, lines[2].IsTaken));
        Assert.Equal((CaseState.Consented, null), ((await desk.CaseAsync(ids[2])).State, (await desk.CaseAsync(ids[2])).ResponsibleOfficer));
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

    [Theory, OnSqlite, OnPostgres]
    public async Task Form_SentAgain_SaysTheSame_AndNothingHappensAnew(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await QueueAsync(desk);
        const string Page = "/batch?matter=labour-dispatch";
        var form = await FilledForm.OpenAsync(await desk.SignInAsync(desk.Zhou), Page,
        [
            .. ids.Select(id => new KeyValuePair<string, string>("Cases", $"{id}")),
            new("Place", "城北停车场"), new("Day", $"{ChinaTime.Day(desk.Tomorrow()):yyyy-MM-dd}"), new("Time", "09:30"), new("Others", $"{desk.He.Id}"),
        ]);
        // Between page and form a colleague took the first.
        Desk.Allowed(await desk.TakeAsync(desk.Feng, ids[0]));
        Desk.Allowed(await desk.CallAsync(desk.Feng, (await VisitsAsync(desk)).Single().Id));

        var first = (await form.SendAsync()).Page.QuerySelector("#h-done")!.ParentElement!.TextContent;
        var happened = await HappenedAsync(desk);
        var again = (await form.SendAsync()).Page.QuerySelector("#h-done")!.ParentElement!.TextContent;
        desk.App.Clock.Advance(TimeSpan.FromHours(1));
        var reloaded = (await form.SendAsync()).Page.QuerySelector("#h-done")!.ParentElement!.TextContent;

        Assert.StartsWith("2 件约好了，1 件没有约成", first.Trim(), StringComparison.Ordinal);
        Assert.Equal([first, first], [again, reloaded]);
        Assert.Equal(happened, await HappenedAsync(desk));
    }

    private static Task<(int Entries, int Calls, int Messages)> HappenedAsync(Desk desk) => desk.App.WithDatabaseAsync(async db =>
        (await db.Set<LogEntry>().CountAsync(), await db.Set<ContactAttempt>().CountAsync(), await db.Set<OutboxMessage>().CountAsync()));

    private static async Task<CaseId[]> QueueAsync(Desk desk)
    {
        var ids = new List<CaseId>();
        foreach (var firm in Firms) ids.Add(await desk.QueueAsync(firm));
        return [.. ids];
    }

    private static Task<Outcome<IReadOnlyList<BatchLine>>> ArrangeAsync(Desk desk, CaseId[] ids, DateTime from, string? reason = null, string place = "城北停车场") =>
        ArrangeAsync(desk, ids, from, [desk.He.Id], reason, place);

    private static Task<Outcome<IReadOnlyList<BatchLine>>> ArrangeAsync(Desk desk, CaseId[] ids, DateTime from, Guid[] others, string? reason = null, string place = "城北停车场") =>
        desk.AsAsync<ArrangeBatch, Outcome<IReadOnlyList<BatchLine>>>(desk.Zhou, act => act.HandleAsync(desk.Zhou, new(ids, place, from, others, reason), default));

    private static Task<List<Inspection>> VisitsAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().OrderBy(row => row.AppointmentAt).ToListAsync());
}
