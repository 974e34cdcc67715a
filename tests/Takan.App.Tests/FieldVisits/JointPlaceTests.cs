using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Closures;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Areas;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using Takan.Visits.Reports;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.FieldVisits;

/// <summary>Several units drive to one shop once: each looks at its own part, signs it, and seals it (TJ-33, TJ-36, TJ-37).</summary>
public sealed class JointPlaceTests
{
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("TJ-32")]
    [Demand("TJ-33")]
    [Demand("TJ-36")]
    [Demand("TJ-37")]
    public async Task WholeWay_OfTwoUnits_EndsInTwoPackages_AndBothCasesConcluded(DatabaseKind kind)
    {
        await using var place = await JointPlace.BegunAsync(kind);
        var (kitchen, books) = (place.Kitchen, place.Books);
        await kitchen.SignedByBothAsync();
        await books.SignedByBothAsync();

        await JointPhone.CountersignAsync(place);
        foreach (var part in new[] { kitchen, books })
        {
            RoomDesk.Done(await part.TellAsync(ResultKind.Passed));
            RoomDesk.Done(await part.LeaveAsync());
        }

        Assert.Equal(JointVisitState.Over, (await place.VisitAsync()).State);
        await JointPhone.SeeAsync(place);
        foreach (var part in new[] { kitchen, books }) await ConcludedAsync(part);
        Assert.Equal(2, await place.Desk.App.WithDatabaseAsync(db => db.Set<CaseSeal>().Select(row => row.PackageId).Distinct().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36", Refused = true)]
    [Demand("TJ-37", Refused = true)]
    [Demand("TJ-12", Refused = true)]
    public async Task LeadArrangesOnce_ForAll_WithPeopleOfEachUnit(DatabaseKind kind)
    {
        await using var place = await JointPlace.AgreedAsync(kind);
        var (desk, at) = (place.Desk, place.Desk.Tomorrow());
        Assert.Equal("TJ-37", Desk.Refused(await place.ArrangeAsync(place.Books, place.He, at)));
        Assert.Equal("TJ-36", Desk.Refused(await place.ArrangeAsync(place.Kitchen, place.Zhou, at, place.Zhou, desk.Feng)));
        Assert.Null((await desk.CaseAsync(place.Kitchen.Case)).VisitAt);

        Desk.Allowed(await place.ArrangeAsync(place.Kitchen, place.Zhou, at));

        foreach (var part in new[] { place.Kitchen, place.Books })
        {
            var arranged = await part.InspectionAsync();
            Assert.Equal((InspectionState.VisitArranged, at), (arranged.State, arranged.AppointmentAt));
            Assert.Equal([place.Zhou.Id, place.He.Id], arranged.Team.Select(member => member.StaffId).OrderBy(id => id != place.Zhou.Id));
            Assert.Equal(at, (await desk.CaseAsync(part.Case)).VisitAt);
        }

        Assert.All(await place.HeldAsync(), row => Assert.Equal((place.Kitchen.Inspection, false), (row.InspectionId, row.AtConsole)));
        Assert.Equal(["joint-visit-agreed"], await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind.Contains("visit-agreed")).Select(row => row.Kind).ToListAsync()));

        desk.App.Clock.AdvanceTo(new DateTimeOffset(at));
        RoomDesk.Done(await place.Kitchen.ComeAsync(place.Zhou));
        RoomDesk.Done(await place.Books.ComeAsync(place.He));
        Assert.Equal("TJ-12", (await place.Books.BeginAsync())?.Rule);
        Desk.Allowed(await place.FileAsync());
        RoomDesk.Done(await place.Books.BeginAsync());
        RoomDesk.Done(await place.Kitchen.BeginAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36")]
    [Demand("TJ-36", Refused = true)]
    public async Task EachSaysOnceThatHeIsHere_AndJudgesAndSignsTheOwnPartAlone(DatabaseKind kind)
    {
        await using var place = await JointPlace.BegunAsync(kind);
        var (kitchen, books) = (place.Kitchen, place.Books);
        Assert.All(await place.Desk.App.WithDatabaseAsync(db => db.Set<Presence>().AsNoTracking().GroupBy(row => row.SessionId).Select(group => group.Count()).ToListAsync()), count => Assert.Equal(2, count));

        var item = (await kitchen.InspectionAsync()).Scope[0];
        var foreign = await place.Desk.AsAsync<JudgeItem, Outcome<int>>(place.He, handler => handler.HandleAsync(kitchen.Inspection, item, new() { Verdict = Verdict.Met, Note = "", Version = 0 }, default));
        Assert.Equal("TJ-36", Desk.Refused(foreign));
        await kitchen.JudgeAllAsync();
        RoomDesk.Done(await kitchen.CompleteAsync());
        Assert.Equal("TJ-36", (await kitchen.SignAsync(place.He))?.Rule);
        RoomDesk.Done(await kitchen.SignAsync(place.Zhou));
        RoomDesk.Done(await kitchen.SignAsync(place.He));

        var page = (await (await place.Desk.SignInAsync(place.He)).GetAsync($"/inspections/{kitchen.Inspection}/visit")).Page.QuerySelector("main")!;
        var part = page.QuerySelectorAll("[aria-labelledby=h-joint] li").Single(line => line.TextContent.Contains("您的部分", StringComparison.Ordinal));
        Assert.Contains(Units.Culture, part.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/inspections/{books.Inspection}/visit", part.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36")]
    public async Task OnePartBrokenOff_TheOtherGoesOn_AndTheLeadArrangesTheRest(DatabaseKind kind)
    {
        await using var place = await JointPlace.BegunAsync(kind);
        var (kitchen, books) = (place.Kitchen, place.Books);
        RoomDesk.Done(await place.Desk.AsAsync<EndWithoutResult, Refusal?>(place.Zhou, handler => handler.AdjournAsync(kitchen.Inspection, new(Party.Technical, "停电"), default)));
        Assert.Equal(InspectionState.VisitToArrange, (await kitchen.InspectionAsync()).State);
        Assert.Equal(InspectionState.AtThePlace, (await books.InspectionAsync()).State);
        Assert.All(await place.HeldAsync(), row => Assert.Equal(books.Inspection, row.InspectionId));

        await books.SignedByBothAsync(Verdict.NotMet);
        await books.ToldAsync(ResultKind.Rectification);
        Assert.Equal(CaseState.Rectifying, (await place.Desk.CaseAsync(books.Case)).State);
        await books.SealedAsync();
        // What failed is looked at again by the unit alone: nobody leads it.
        RoomDesk.Done(await books.ApplyAsync((await place.Desk.CaseAsync(books.Case)).FailedItems[0]));
        Desk.Allowed(await place.Desk.AsAsync<SendToVisit, Outcome<Case>>(place.He, handler => handler.HandleAsync(new(new(books.Case), "再去看"), default)));
        Assert.NotNull((await (await place.Desk.SignInAsync(place.He)).GetAsync($"/cases/{books.Case}")).Page.QuerySelector($"main a[href='/cases/{books.Case}/visit-time']"));

        var at = place.Desk.Tomorrow();
        Desk.Allowed(await place.ArrangeAsync(kitchen, place.Zhou, at));
        Desk.Allowed(await place.FileAsync());
        place.Desk.App.Clock.AdvanceTo(new DateTimeOffset(at));
        RoomDesk.Done(await kitchen.ComeAsync(place.Zhou));
        RoomDesk.Done(await kitchen.ComeAsync(place.He));
        RoomDesk.Done(await kitchen.BeginAsync());
        await kitchen.SignedByBothAsync();
        await kitchen.ToldAsync(ResultKind.Passed);
        Assert.Equal(JointVisitState.Over, (await place.VisitAsync()).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36", Refused = true)]
    public async Task TakenApart_BeforeItBegins_EachAloneAgain_AndAfterwardsRefused(DatabaseKind kind)
    {
        await using var place = await JointPlace.AgreedAsync(kind);
        Desk.Allowed(await place.ArrangeAsync(place.Kitchen, place.Zhou, place.Desk.Tomorrow()));
        Desk.Allowed(await place.Desk.ApartAsync(place.He, place.Books.Inspection, "书架还没到"));

        foreach (var part in new[] { place.Kitchen, place.Books })
        {
            Assert.Equal(InspectionState.VisitToArrange, (await part.InspectionAsync()).State);
            Assert.Null((await place.Desk.CaseAsync(part.Case)).VisitAt);
        }

        Assert.Empty(await place.HeldAsync());
        Desk.Allowed(await place.ArrangeAsync(place.Books, place.He, place.Desk.Tomorrow()));
        RoomDesk.Done(await place.DecideAsync());
        Assert.Null((await place.Desk.CaseAsync(place.Books.Case)).VisitAt);

        await place.ComeToTheDayAsync();
        RoomDesk.Done(await place.Books.BeginAsync());
        Assert.Equal("TK-240", Desk.Refused(await place.Desk.ApartAsync(place.Zhou, place.Kitchen.Inspection, "不一起了")));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36", Refused = true)]
    public async Task VideoAndVisit_AreNoJointVisit_UntilAllAreVisited(DatabaseKind kind)
    {
        await using var place = await JointPlace.TakenUpAsync(kind);
        var desk = place.Desk;
        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(place.Books.Case), "重新申请"), default)));
        var video = await desk.BooksAsync(place.He);
        var both = new[] { place.Kitchen.Inspection, video.Id };

        Assert.Equal("TJ-36", (await desk.DecideAsync(place.Zhou, both, agree: true, place.Market))?.Rule);
        var page = (await (await desk.SignInAsync(place.Zhou)).GetAsync($"/inspections/{place.Kitchen.Inspection}/joint")).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("有的用视频，有的上门", page, StringComparison.Ordinal);

        var id = video.Cases[0].CaseId;
        Desk.Allowed(await desk.AsAsync<SendToVisit, Outcome<Case>>(place.He, handler => handler.HandleAsync(new(new(id), "和后厨一起看"), default)));
        var visited = Desk.Allowed(await place.TakeUpAsync(place.He, id));
        RoomDesk.Done(await desk.DecideAsync(place.Zhou, [place.Kitchen.Inspection, visited.Id], agree: true, place.Market));
    }

    [Theory, OnSqlite]
    [Demand("HC-43", Refused = true)]
    public async Task TakenUpByOne_IsNobodyElses_AndTakenUpOnce(DatabaseKind kind)
    {
        await using var place = await JointPlace.TakenUpAsync(kind);

        Assert.Equal("HC-43", Desk.Refused(await place.TakeUpAsync(place.He, place.Kitchen.Case)));
        Assert.Equal(place.Kitchen.Inspection, Desk.Allowed(await place.TakeUpAsync(place.Zhou, place.Kitchen.Case)).Id);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-53")]
    [Demand("DL-03")]
    public async Task NobodyThere_OrClosedArea_FreesAllOfThem(DatabaseKind kind)
    {
        await using var place = await JointPlace.AgreedAsync(kind, booksPhone: "13911112222");
        var desk = place.Desk;
        Desk.Allowed(await place.ArrangeAsync(place.Kitchen, place.Zhou, desk.Tomorrow()));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(desk.Tomorrow()).AddHours(1));
        Desk.Allowed(await desk.AsAsync<RecordNoShow, Outcome<Inspection>>(place.Zhou, handler => handler.HandleAsync(new(new(place.Kitchen.Inspection), Party.Applicant, "没有人开门"), default)));
        await AllWaitForATimeAsync(place);

        Desk.Allowed(await place.ArrangeAsync(place.Kitchen, place.Zhou, desk.Tomorrow()));
        await desk.CloseAsync(desk.Today().AddDays(3), desk.Today().AddDays(1));
        await desk.TellAsync();
        await AllWaitForATimeAsync(place);
        var told = await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind == "appointment-given-up" || row.Kind.Contains("visits-suspended")).Select(row => row.RecipientTail).Distinct().CountAsync());
        Assert.Equal(2, told);
    }

    [Theory, OnSqlite]
    [Demand("LT-09")]
    public async Task Vehicle_IsTakenOnce_ForTheWholeVisit(DatabaseKind kind)
    {
        await using var place = await JointPlace.AgreedAsync(kind);
        var (desk, at) = (place.Desk, place.Desk.Tomorrow());
        var van = new Vehicle { Id = Guid.CreateVersion7(), BureauId = desk.BureauId, Plate = "湘H12345", Name = "白色面包车", Seats = 7 };
        await desk.App.WithDatabaseAsync(db => db.Add(van).Context.SaveChangesAsync());
        var hour = new WantedVehicle(van.Id, null, TimeOnly.FromDateTime(Law.Calendar.ChinaTime.Local(at)).AddHours(1));
        Task<Outcome<Case>> DriveAsync() => desk.AsAsync<AgreeVisit, Outcome<Case>>(place.Zhou, handler =>
            handler.HandleAsync(new(new(place.Kitchen.Case), at, new([place.Zhou.Id, place.He.Id]), hour), default));
        Desk.Allowed(await DriveAsync());
        Desk.Allowed(await DriveAsync());
        Assert.Equal(4, await desk.App.WithDatabaseAsync(db => db.Set<VehicleQuarter>().CountAsync()));
    }

    /// <summary>Another person has the other matter: that one signs on the own phone, and this one neither sees nor signs it.</summary>
    [Theory, OnSqlite]
    public async Task AnotherApplicantsPart_IsNotOnThisPhone(DatabaseKind kind)
    {
        await using var place = await JointPlace.AgreedAsync(kind, booksPhone: "13911112222");
        await place.ComeToTheDayAsync();
        RoomDesk.Done(await place.Kitchen.BeginAsync());
        RoomDesk.Done(await place.Books.BeginAsync());
        await place.Books.SignedByBothAsync();

        var phone = await place.Desk.PhoneAsync(place.Kitchen.Case);
        var page = (await phone.GetAsync("/my/place")).Page;
        Assert.Null(page.QuerySelector("#parts"));
        Assert.Null(page.QuerySelector("#record"));
        var foreign = await phone.SubmitAsync("/my/messages", JointPhone.Signed(place, place.Books, await place.Books.DigestAsync()), action: "/my/place");
        Assert.Equal((HttpStatusCode.Found, "/my"), (foreign.Status, foreign.Location));
        Assert.Equal(InspectionState.SignedByBoth, (await place.Books.InspectionAsync()).State);
    }

    private static async Task AllWaitForATimeAsync(JointPlace place)
    {
        foreach (var part in new[] { place.Kitchen, place.Books })
        {
            Assert.Equal(InspectionState.VisitToArrange, (await part.InspectionAsync()).State);
            Assert.Null((await place.Desk.CaseAsync(part.Case)).VisitAt);
        }

        Assert.Empty(await place.HeldAsync());
    }

    private static async Task ConcludedAsync(VisitDesk part)
    {
        await part.SealedAsync();
        Desk.Allowed(await part.Desk.AsAsync<IssueReport, Outcome<Case>>(part.Officer, handler =>
            handler.HandleAsync(new(new(part.Case), new Dictionary<string, string?> { ["overview"] = "概况", ["opinion"] = "意见" }), default)));
        await Patience.UntilAsync("concluded", async () =>
        {
            part.Desk.App.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            return (await part.ConcludeAsync()).IsAllowed(out _, out _);
        });
    }
}
