using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Visits.Records;

namespace Takan.App.Tests.Scheduling;

/// <summary>Two units, one shop, one visit: one lead, one team, one appointment; each unit its own part.</summary>
public sealed class JointVisitTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-36")]
    [Demand("TJ-36", Refused = true)]
    [Demand("TJ-37")]
    [Demand("TJ-37", Refused = true)]
    public async Task Proposal_IsDecidedWithALead_OrDeclinedWithAReason(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        var kitchen = await desk.KitchenAsync(desk.Zhou);
        var books = await desk.BooksAsync(desk.He);
        // Of no unit, or of one alone, nobody is proposed.
        Assert.Empty(await desk.ProposalsAsync(desk.Zhou));
        var (market, culture) = (await desk.UnitAsync(Units.Market, desk.Zhou, desk.Feng), await desk.UnitAsync(Units.Culture, desk.He));

        var proposal = Assert.Single(await desk.ProposalsAsync(desk.Zhou));
        InspectionId[] both = [kitchen.Id, books.Id];
        Assert.True(proposal.Is(both));
        Assert.Equal((market, true), (proposal.Lead.Part.Unit, proposal.Lead.ByCore));

        Assert.Equal("TJ-36", (await desk.DecideAsync(desk.He, both, agree: false, null))?.Rule);
        Assert.Equal("TJ-36", (await desk.DecideAsync(desk.He, both, agree: true, null))?.Rule);
        Assert.Equal("TJ-37", (await desk.DecideAsync(desk.He, both, agree: true, culture))?.Rule);
        Assert.Equal("TK-JNT-01", (await desk.DecideAsync(desk.He, [books.Id], agree: true, market))?.Rule);
        Assert.Equal("TK-JNT-02", Desk.Refused(await desk.ApartAsync(desk.He, books.Id, "没有联合")));

        RoomDesk.Done(await desk.DecideAsync(desk.He, both, agree: false, null, "厨房还没装好"));
        Assert.Equal(JointVisitState.Declined, Assert.Single(await desk.ProposalsAsync(desk.Zhou)).State);
        Assert.Equal("TK-017", (await desk.DecideAsync(desk.He, both, agree: false, null, "厨房还没装好"))?.Rule);

        RoomDesk.Done(await desk.DecideAsync(desk.He, both, agree: true, culture, "书是主业"));
        Assert.Empty(await desk.ProposalsAsync(desk.Zhou));
        Assert.Equal("TJ-37", Desk.Refused(await desk.TeamAsync(desk.Zhou, kitchen.Id, desk.Zhou, desk.He)));
        Assert.Equal("TJ-36", Desk.Refused(await desk.ApartAsync(desk.Zhou, kitchen.Id, " ")));
        Desk.Allowed(await desk.ApartAsync(desk.Zhou, kitchen.Id, "两边时间对不上"));
        Assert.Equal(JointVisitState.TakenApart, Assert.Single(await desk.ProposalsAsync(desk.Zhou)).State);
        Assert.Equal(desk.He.Id, Assert.Single((await desk.InspectionAsync(books.Id)).Team).StaffId);
    }

    /// <summary>Broken off and booked anew: the other part takes the new time, and the log makes up no reason for it.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-37")]
    public async Task PartWithATime_FollowsTheOneThatIsBookedAnew(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        await desk.FileAllAsync(desk.Zhou, desk.He);
        var market = await desk.UnitAsync(Units.Market, desk.Zhou);
        await desk.UnitAsync(Units.Culture, desk.He);
        var (kitchen, books) = ((await desk.KitchenAsync(desk.Zhou)).Id, (await desk.BooksAsync(desk.He)).Id);
        RoomDesk.Done(await desk.DecideAsync(desk.Zhou, [kitchen, books], agree: true, market));
        Desk.Allowed(await desk.CallAsync(desk.Zhou, kitchen));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, kitchen, desk.Zhou, desk.He));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, kitchen, desk.Tomorrow()));
        await desk.App.WithDatabaseAsync(async db =>
        {
            (await db.Set<Inspection>().SingleAsync(row => row.Id == kitchen)).Apply(new(InspectionState.Contacted, []), desk.App.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });

        var later = desk.Tomorrow().AddDays(1);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, kitchen, later));

        Assert.Equal((InspectionState.Scheduled, later), ((await desk.InspectionAsync(books)).State, (await desk.InspectionAsync(books)).AppointmentAt!.Value));
        var kinds = await desk.App.WithDatabaseAsync(db => db.Set<Platform.Log.LogEntry>().Where(row => row.Stream == $"inspection/{books}").OrderBy(row => row.Number).Select(row => row.Kind).ToListAsync());
        Assert.Equal(["appointment-booked", "appointment-followed"], kinds.Where(one => one.StartsWith("appointment-", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-33")]
    [Demand("TJ-33", Refused = true)]
    [Demand("TJ-36", Refused = true)]
    [Demand("TJ-37", Refused = true)]
    public async Task OneTeam_OneAppointment_ForAll_ArrangedByTheLead(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        StaffActor[] more = [await desk.AddAsync(desk.BureauId, "蒋一", Role.Inspector), await desk.AddAsync(desk.BureauId, "沈二", Role.Inspector)];
        await desk.FileAllAsync([desk.Zhou, desk.He, desk.Feng, .. more]);
        var market = await desk.UnitAsync(Units.Market, desk.Zhou, desk.Feng);
        await desk.UnitAsync(Units.Culture, [desk.He, .. more]);
        var (kitchen, books) = ((await desk.KitchenAsync(desk.Zhou)).Id, (await desk.BooksAsync(desk.He)).Id);
        RoomDesk.Done(await desk.DecideAsync(desk.Zhou, [kitchen, books], agree: true, market));
        Assert.Equal([desk.Zhou.Id, desk.He.Id], (await desk.InspectionAsync(books)).Team.Select(member => member.StaffId).OrderByDescending(id => id == desk.Zhou.Id));

        Desk.Allowed(await desk.CallAsync(desk.He, books));
        Assert.Equal(InspectionState.Contacted, (await desk.InspectionAsync(kitchen)).State);
        // Who answers for one of the cases goes along for all of them.
        foreach (var officer in (StaffActor[])[desk.Feng, desk.Zhou])
        {
            var input = new ReassignCaseInput(new((await desk.InspectionAsync(kitchen)).Cases[0].CaseId), officer.Id, "出差");
            Desk.Allowed(await desk.AsAsync<ReassignCase, Outcome<Case>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, input, default)));
            Assert.True((await desk.InspectionAsync(books)).Team.Select(member => member.StaffId).ToHashSet().SetEquals([officer.Id, desk.He.Id]));
        }

        Assert.Equal("TJ-37", Desk.Refused(await desk.BookAsync(desk.He, books, desk.Tomorrow())));
        Assert.Equal("TJ-36", Desk.Refused(await desk.TeamAsync(desk.Zhou, kitchen, desk.Zhou, desk.Feng)));
        Assert.Equal("TJ-33", Desk.Refused(await desk.TeamAsync(desk.Zhou, kitchen, [desk.Zhou, desk.He, desk.Feng, .. more])));
        await desk.AgreeToMoreAsync(desk.Zhou, kitchen, [desk.Zhou, desk.He, desk.Feng, .. more]);
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, kitchen, [desk.Zhou, desk.He, desk.Feng, .. more]));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, kitchen, desk.Zhou, desk.He, desk.Feng, more[0]));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, kitchen, desk.Tomorrow()));

        var (first, second) = (await desk.InspectionAsync(kitchen), await desk.InspectionAsync(books));
        Assert.Equal((InspectionState.Scheduled, InspectionState.Scheduled), (first.State, second.State));
        Assert.Equal((desk.Tomorrow(), 60 + 45), (second.AppointmentAt!.Value, second.AppointmentMinutes));
        Assert.Equal(4, second.Team.Count);
        Assert.Equal([kitchen], await desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().Select(row => row.InspectionId).Distinct().ToListAsync()));
        Assert.Equal(["joint-appointment-made"], await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind.Contains("appointment")).Select(row => row.Kind).ToListAsync()));
        var alone = Desk.Allowed(await desk.TakeAsync(desk.Feng, await desk.QueueAsync("别的店", desk.UsualForm("别的店") with { Address = "示例区山路 2 号 101 室" }), "顺路")).Id;
        Desk.Allowed(await desk.CallAsync(desk.Feng, alone, reason: "顺路"));
        Desk.Allowed(await desk.TeamAsync(desk.Feng, alone, desk.Feng, more[1]));
        Assert.Equal("TK-202", Desk.Refused(await desk.BookAsync(desk.Feng, alone, desk.Tomorrow().AddMinutes(75))));

        await PhonesReadOneAppointmentAsync(desk, [first, second]);
        var week = (await (await desk.SignInAsync(desk.Lead)).GetAsync("/calendar")).Page.QuerySelector("main")!;
        Assert.Contains("食品经营许可、出版物零售业务许可", week.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(week.QuerySelector("a[href='/joint-visits']"));
        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(first.Cases[0].CaseId), "不办餐饮了"), default)));
        second = await desk.InspectionAsync(books);
        Assert.Equal((InspectionState.Contacted, (DateTime?)null), (second.State, second.AppointmentAt));
        Desk.Allowed(await desk.TeamAsync(desk.He, books, desk.He, more[0]));
        Desk.Allowed(await desk.BookAsync(desk.He, books, desk.Tomorrow()));
    }

    [Theory, OnSqlite]
    [Demand("TJ-36")]
    [Demand("TJ-36", Refused = true)]
    public async Task EachUnit_JudgesAndSignsItsOwnPart(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind, profile: "taojiang");
        var market = await desk.Desk.UnitAsync(Units.Market, desk.Zhou);
        await desk.Desk.UnitAsync(Units.Culture, desk.He);
        var name = (await desk.Desk.CaseAsync(desk.Case)).EntityName;
        var books = Desk.Allowed(await desk.Desk.TakeAsync(desk.He, await desk.Desk.QueueAsync(name, Units.Books(desk.Desk) with { EntityName = name }), "同一家店")).Id;
        var keeper = await desk.Desk.AddAsync(desk.Desk.BureauId, "孙登记", Role.RegistryKeeper);
        await Registry.Keepers.FiledAsync(desk.Desk, keeper, Law.Registry.FilingKind.Matter, "book-retail", Registry.Keepers.MatterFields);
        RoomDesk.Done(await desk.Desk.DecideAsync(desk.Zhou, [desk.Inspection, books], agree: true, market));
        Assert.Equal(InspectionState.Contacted, (await desk.InspectionAsync()).State);
        Desk.Allowed(await desk.Desk.CallAsync(desk.Zhou, desk.Inspection));
        await desk.BookAsync();
        await desk.WaitAsync();
        await desk.GoLiveAsync();

        Assert.Equal("TK-240", Desk.Refused(await desk.Desk.ApartAsync(desk.Zhou, books, "来不及")));
        var item = (await desk.InspectionAsync()).Scope[0];
        var foreign = await desk.Desk.AsAsync<JudgeItem, Outcome<int>>(desk.He, handler => handler.HandleAsync(desk.Inspection, item, new() { Verdict = Verdict.Met, Version = 0 }, default));
        Assert.Equal("TJ-36", Desk.Refused(foreign));
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());

        Assert.Equal("TJ-36", (await desk.SignAsync(desk.He))?.Rule);
        RoomDesk.Done(await desk.SignAsync(desk.Zhou));
        // The unit sent one person: who was there besides signs after it.
        RoomDesk.Done(await desk.SignAsync(desk.He));
        var view = await desk.Desk.AsAsync<RecordSituations, RecordView>(desk.Zhou, async records =>
        {
            var record = (await records.FindAsync(desk.Inspection, default))!;
            return await desk.Desk.AsAsync<RecordViews, RecordView>(desk.Zhou, views => views.OfAsync(record, default));
        });
        Assert.Equal([$"{Units.Market} 周敏", $"{Units.Culture} 何洋"], view.Opinions.Select(opinion => opinion.Name));
        Assert.Equal([true, false], view.Opinions.Select(opinion => opinion.IsMine));
    }

    [Theory, OnSqlite]
    public async Task Pages_ProposeAgreeAndTakeApart(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        await desk.UnitAsync(Units.Market, desk.Zhou);
        await desk.UnitAsync(Units.Culture, desk.He);
        var (kitchen, books) = (await desk.KitchenAsync(desk.Zhou), await desk.BooksAsync(desk.He));
        var he = await desk.SignInAsync(desk.He);
        var page = $"/inspections/{books.Id}/joint";

        Assert.NotNull((await he.GetAsync("/")).Page.QuerySelector($"main a[href='{page}']"));
        Assert.NotNull((await he.GetAsync($"/cases/{books.Cases[0].CaseId}")).Page.QuerySelector($"main a[href='{page}']"));
        Assert.Contains(Units.Shop, (await he.GetAsync("/joint-visits")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = (await he.GetAsync(page)).Page;
        Assert.Equal(2, form.QuerySelectorAll("input[name=Seen]").Length);
        var lead = form.QuerySelector("input[name=Lead][checked]")!.GetAttribute("value")!;
        var fields = new List<KeyValuePair<string, string>>([.. form.QuerySelectorAll("input[name=Seen]").Select(one => KeyValuePair.Create("Seen", one.GetAttribute("value")!)), new("Lead", lead), new("Agree", "true"), new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        Assert.Equal(page, (await he.PostAsync(page, new FormUrlEncodedContent(fields))).Location);

        Assert.Contains(Units.Market, (await he.GetAsync($"/cases/{books.Cases[0].CaseId}")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await (await desk.SignInAsync(desk.Zhou)).GetAsync($"/inspections/{kitchen.Id}/team")).Page.QuerySelector("#joint"));
        Assert.Equal(page, (await he.SubmitAsync(page, new Dictionary<string, string> { ["Reason"] = "两边时间对不上" }, "Apart")).Location);
        Assert.Contains("两边时间对不上", (await he.GetAsync($"/cases/{books.Cases[0].CaseId}")).Page.QuerySelector("#trail")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Whichever case is opened: one time, all matters, the lead.</summary>
    private static async Task PhonesReadOneAppointmentAsync(Desk desk, Inspection[] parts)
    {
        foreach (var part in parts)
        {
            var page = (await (await desk.PhoneAsync(part.Cases[0].CaseId)).GetAsync("/my")).Page.QuerySelector("main")!.TextContent;
            Assert.All((string[])["食品经营许可", "出版物零售业务许可", Units.Market, "09:30"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        }
    }
}
