using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Rooms;
using Takan.Casework.Intake;
using Takan.Casework.Reminders;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Visits.Records;

namespace Takan.App.Tests.Scheduling;

/// <summary>A joint visit that has begun: one part is adjourned, told or withdrawn, and what is left goes on.</summary>
public sealed class JointGoingOnTests
{
    private static readonly AdjournInput Broken = new(Party.Technical, "断网");

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36", Refused = true)]
    public async Task Begun_StaysBegunWhenAdjourned_AndTheOthersKeepTheirTime(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "taojiang");
        var (market, books) = await LiveAsync(room);
        var (desk, kitchen, at) = (room.Desk, room.Inspection, (await room.InspectionAsync()).AppointmentAt!.Value);
        var held = await HeldAsync(desk);
        Assert.Contains((room.Zhou.Id, at, kitchen), held);

        RoomDesk.Done(await desk.AsAsync<EndWithoutResult, Refusal?>(room.Zhou, handler => handler.AdjournAsync(kitchen, Broken, default)));

        Assert.Equal((InspectionState.Contacted, (DateTime?)null), ((await room.InspectionAsync()).State, (await room.InspectionAsync()).AppointmentAt));
        Assert.Equal((InspectionState.Scheduled, at), ((await desk.InspectionAsync(books)).State, (await desk.InspectionAsync(books)).AppointmentAt!.Value));
        Assert.Equal([.. held.Select(one => (one.Person, one.At, books))], await HeldAsync(desk));
        var calendar = await (await desk.PhoneAsync((await desk.InspectionAsync(books)).Cases[0].CaseId)).Client.GetStringAsync("/my/appointment.ics");
        Assert.DoesNotContain("CANCELLED", calendar, StringComparison.Ordinal);

        var (zhou, he) = (room.Zhou, room.He);
        Assert.Equal("TK-240", Desk.Refused(await desk.ApartAsync(zhou, books, "不一起了")));
        Assert.Contains("TK-240", (await (await desk.SignInAsync(zhou)).GetAsync($"/inspections/{books}/joint")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("TK-JNT-01", (await desk.DecideAsync(zhou, [kitchen, books], agree: true, market))?.Rule);
        Assert.Equal(2, (await room.InspectionAsync()).Team.Count);

        // The lead books anew for all that has not been looked at.
        var later = at.AddDays(1);
        Desk.Allowed(await desk.BookAsync(zhou, kitchen, later));
        Assert.Equal(later, (await desk.InspectionAsync(books)).AppointmentAt);
        Assert.All(await HeldAsync(desk), one => Assert.Equal((kitchen, later.Date), (one.By, one.At.Date)));
        Desk.Allowed(await desk.TeamAsync(zhou, kitchen, zhou, he, desk.Feng));
        Assert.Equal(3, (await HeldAsync(desk)).Select(one => one.Person).Distinct().Count());
    }

    /// <summary>Declined, looked at alone and adjourned: it is nobody's to take along any more.</summary>
    [Theory, OnSqlite]
    [Demand("TJ-36", Refused = true)]
    public async Task Begun_IsNotProposedAnyMore(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "taojiang");
        var desk = room.Desk;
        await room.WaitAsync();
        await room.GoLiveAsync();
        RoomDesk.Done(await desk.AsAsync<EndWithoutResult, Refusal?>(room.Zhou, handler => handler.AdjournAsync(room.Inspection, Broken, default)));
        await desk.UnitAsync(Units.Market, room.Zhou);
        await desk.UnitAsync(Units.Culture, room.He);
        await BooksAsync(room);

        Assert.Empty(await desk.ProposalsAsync(room.Zhou));
    }

    /// <summary>What one visit holds does not stand in its own way, whichever of its parts has begun.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task OtherPart_ChangesPeople_WhileTheLeadIsUnderway(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "taojiang");
        var (_, books) = await LiveAsync(room);
        var desk = room.Desk;

        var input = new ReassignCaseInput(new((await desk.InspectionAsync(books)).Cases[0].CaseId), desk.Feng.Id, "病了");
        Desk.Allowed(await desk.AsAsync<ReassignCase, Outcome<Case>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, input, default)));
        Desk.Allowed(await desk.TeamAsync(room.Zhou, books, room.Zhou, room.He, desk.Feng));

        var held = await HeldAsync(desk);
        Assert.Equal(3, held.Select(one => one.Person).Distinct().Count());
        Assert.All(held, one => Assert.Equal(room.Inspection, one.By));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-37")]
    [Demand("TJ-37", Refused = true)]
    public async Task LeadWithdrawn_AfterTheOtherBegan_AnotherUnitLeadsWhatIsLeft(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "taojiang");
        var desk = room.Desk;
        await desk.UnitAsync(Units.Market, room.Zhou);
        var culture = await desk.UnitAsync(Units.Culture, room.He, desk.Feng);
        var books = await BooksAsync(room);
        RoomDesk.Done(await desk.DecideAsync(room.Zhou, [room.Inspection, books], agree: true, culture, "书是主业"));
        Desk.Allowed(await desk.CallAsync(room.He, room.Inspection));
        var at = desk.Tomorrow();
        Desk.Allowed(await desk.BookAsync(room.He, books, at));
        Desk.Allowed(await desk.AsAsync<FileVisit, Outcome<Inspection>>(room.Zhou, handler => handler.HandleAsync(room.Zhou, new(room.Inspection), default)));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(at));
        await room.WaitAsync();
        await room.GoLiveAsync();

        var withdrawn = (await desk.InspectionAsync(books)).Cases[0].CaseId;
        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(withdrawn), "家里有事"), default)));
        RoomDesk.Done(await desk.AsAsync<EndWithoutResult, Refusal?>(room.Zhou, handler => handler.AdjournAsync(room.Inspection, Broken, default)));

        Assert.Equal("TJ-37", Desk.Refused(await desk.BookAsync(room.He, room.Inspection, at.AddDays(1))));
        // The unit that has nothing left sends nobody.
        Desk.Allowed(await desk.TeamAsync(room.Zhou, room.Inspection, room.Zhou, await MarketPersonAsync(room)));
        Desk.Allowed(await desk.BookAsync(room.Zhou, room.Inspection, at.AddDays(1)));
        var sent = await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind.Contains("appointment-made")).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(row => row.Kind).FirstAsync());
        Assert.Equal("appointment-made", sent);
        Assert.Contains("joint-lead-passed", await KindsAsync(desk, room.Inspection));
        Assert.DoesNotContain("家里有事", await ReasonsAsync(desk, room.Inspection));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36")]
    public async Task LeadTold_TheOtherLeads_AndOnceAllHaveEndedTheVisitIsOver(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "taojiang");
        var (_, books) = await LiveAsync(room);
        var desk = room.Desk;
        await room.SignedByBothAsync();
        RoomDesk.Done(await room.CountersignAsync());
        RoomDesk.Done(await room.TellAsync(new(ResultKind.Passed)));

        var visit = await VisitAsync(desk);
        Assert.Equal((JointVisitState.Agreed, books), (visit.State, visit.Lead!.Value));
        Assert.Single(await CardsAsync(desk));
        Desk.Allowed(await desk.TeamAsync(room.He, books, room.He, desk.Feng));

        var last = (await desk.InspectionAsync(books)).Cases[0].CaseId;
        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(last), "不办书了"), default)));
        Assert.Equal(JointVisitState.Over, (await VisitAsync(desk)).State);
        Assert.Empty(await CardsAsync(desk));
        Assert.Contains("joint-visit-concluded", await KindsAsync(desk, room.Inspection));
        // Who went together stays to be read.
        var page = (await (await desk.SignInAsync(room.Zhou)).GetAsync($"/inspections/{room.Inspection}/joint")).Page.QuerySelector("main")!;
        Assert.Contains("已看完", page.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form"));
    }

    /// <summary>Why one case was withdrawn is between its applicant and the bureau.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task WithdrawnBefore_TheOthersReadThatItFellApart_NotWhy(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        await desk.FileAllAsync(desk.Zhou, desk.He);
        var market = await desk.UnitAsync(Units.Market, desk.Zhou);
        await desk.UnitAsync(Units.Culture, desk.He);
        var (kitchen, books) = ((await desk.KitchenAsync(desk.Zhou)).Id, (await desk.BooksAsync(desk.He)).Id);
        RoomDesk.Done(await desk.DecideAsync(desk.Zhou, [kitchen, books], agree: true, market));
        var id = (await desk.InspectionAsync(kitchen)).Cases[0].CaseId;

        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), "家里有事"), default)));

        Assert.Equal(JointVisitState.TakenApart, (await VisitAsync(desk)).State);
        Assert.Null((await VisitAsync(desk)).Reason);
        Assert.Contains("joint-visit-fell-apart", await KindsAsync(desk, books));
        Assert.DoesNotContain("家里有事", await ReasonsAsync(desk, books));
        Assert.Contains("家里有事", await ReasonsAsync(desk, kitchen));
    }

    /// <summary>One appointment, one reminder; who has another phone gets an own one.</summary>
    [Theory, OnSqlite]
    public async Task Phone_IsRemindedOnce_OfOneVisitForSeveralCases(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        await desk.FileAllAsync(desk.Zhou, desk.He);
        var market = await desk.UnitAsync(Units.Market, desk.Zhou);
        await desk.UnitAsync(Units.Culture, desk.He);
        var books = Units.Books(desk);
        var (kitchen, first) = ((await desk.KitchenAsync(desk.Zhou)).Id, (await desk.BooksAsync(desk.He)).Id);
        var second = Desk.Allowed(await desk.TakeAsync(desk.He, await desk.QueueAsync(Units.Shop, books with { ContactPhone = "13911112222" }), "同一家店")).Id;
        RoomDesk.Done(await desk.DecideAsync(desk.Zhou, [kitchen, first, second], agree: true, market));
        Desk.Allowed(await desk.CallAsync(desk.Zhou, kitchen));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, kitchen, desk.Tomorrow()));

        await RemindAsync(desk);
        await RemindAsync(desk);

        var told = await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind == "appointment-reminder").Select(row => row.RecipientTail).ToListAsync());
        Assert.Equal(2, told.Count);
        Assert.Equal(2, told.Distinct().Count());
    }

    /// <summary>The kitchen and the books of one shop, one visit led by the kitchen's unit, and the kitchen is being looked at.</summary>
    private static async Task<(Guid Market, InspectionId Books)> LiveAsync(RoomDesk room)
    {
        var desk = room.Desk;
        var market = await desk.UnitAsync(Units.Market, room.Zhou);
        await desk.UnitAsync(Units.Culture, room.He, desk.Feng);
        var books = await BooksAsync(room);
        RoomDesk.Done(await desk.DecideAsync(room.Zhou, [room.Inspection, books], agree: true, market));
        Desk.Allowed(await desk.CallAsync(room.Zhou, room.Inspection));
        await room.BookAsync();
        await room.WaitAsync();
        await room.GoLiveAsync();
        return (market, books);
    }

    private static async Task<InspectionId> BooksAsync(RoomDesk room)
    {
        var desk = room.Desk;
        var name = (await desk.CaseAsync(room.Case)).EntityName;
        var keeper = await desk.AddAsync(desk.BureauId, "孙登记", Role.RegistryKeeper);
        await desk.FiledAsync(keeper, FilingKind.Matter, "book-retail", Keepers.MatterFields);
        await desk.FilePersonAsync(keeper, desk.Feng);
        return Desk.Allowed(await desk.TakeAsync(room.He, await desk.QueueAsync(name, Units.Books(desk) with { EntityName = name }), "同一家店")).Id;
    }

    private static async Task<StaffActor> MarketPersonAsync(RoomDesk room)
    {
        var person = await room.Desk.AddAsync(room.Desk.BureauId, "蒋一", Role.Inspector);
        await room.Desk.FilePersonAsync(await room.Desk.AddAsync(room.Desk.BureauId, "赵登记", Role.RegistryKeeper), person);
        return person;
    }

    private static Task<JointVisit> VisitAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<JointVisit>().AsNoTracking().SingleAsync());

    private static Task<IReadOnlyList<JointCard>> CardsAsync(Desk desk) =>
        desk.AsAsync<JointCards, IReadOnlyList<JointCard>>(desk.Zhou, cards => cards.OfBureauAsync(desk.BureauId, default));

    private static async Task<List<(Guid Person, DateTime At, InspectionId By)>> HeldAsync(Desk desk) =>
        [.. (await desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().AsNoTracking().ToListAsync())).OrderBy(row => row.StaffId).ThenBy(row => row.At).Select(row => (row.StaffId, row.At, row.InspectionId))];

    private static Task<List<string>> KindsAsync(Desk desk, InspectionId id) => desk.App.WithDatabaseAsync(db =>
        db.Set<LogEntry>().Where(row => row.Stream == $"inspection/{id}").OrderBy(row => row.Number).Select(row => row.Kind).ToListAsync());

    /// <summary>What the log gives as reasons, for whoever reads it.</summary>
    private static async Task<List<string?>> ReasonsAsync(Desk desk, InspectionId id) =>
        [.. (await desk.App.WithDatabaseAsync(db => db.Set<LogBody>().Where(row => row.Stream == $"inspection/{id}").Select(row => row.Json).ToListAsync()))
            .Select(json => JsonNode.Parse(json)!["reason"]?.ToString())];

    private static Task<int> RemindAsync(Desk desk) => desk.App.ActAsync(async services =>
    {
        await services.GetRequiredService<RemindApplicants>().RunAsync(default);
        return 0;
    });
}
