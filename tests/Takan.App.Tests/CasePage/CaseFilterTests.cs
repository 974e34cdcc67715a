using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.CasePage;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

/// <summary>Each way to ask for the list finds its own cases and no others, on both databases.</summary>
public sealed class CaseFilterTests
{
    private const string AtTheWindow = "窗口劳务派遣有限公司";
    private const string Waiting = "排队劳务派遣有限公司";
    private const string Taken = "取走劳务派遣有限公司";

    [Fact]
    public void Steps_HoldEveryStateThatTheBureauSees_Once()
    {
        var states = CaseGroup.Steps.SelectMany(step => step.States).ToList();

        Assert.Equal(Enum.GetValues<CaseState>().Except([CaseState.Applying]).Order(), states.Order());
        Assert.All(CaseGroup.UnderWay.States, state => Assert.False(CaseProcess.Table.IsEnd(state), $"{state}"));
        Assert.All(CaseGroup.Steps[^1].States, state => Assert.True(CaseProcess.Table.IsEnd(state), $"{state}"));
        Assert.All(CaseGroup.All, group => Assert.False(Enum.TryParse<CaseState>(group.Id, true, out _), group.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Filters_Alone_FindTheirOwn(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var unit = await PutIntoAUnitAsync(desk, desk.Zhou);

        await AssertFoundAsync(desk, new(), AtTheWindow, Waiting, Taken);
        await AssertFoundAsync(desk, In("at-the-window"), AtTheWindow);
        await AssertFoundAsync(desk, In("to-inspect"), Waiting, Taken);
        await AssertFoundAsync(desk, In("under-way"), AtTheWindow, Waiting, Taken);
        await AssertFoundAsync(desk, In("ended"));
        await AssertFoundAsync(desk, new(State: CaseState.Consented), Waiting);
        await AssertFoundAsync(desk, new() { Matter = "labour-dispatch" }, AtTheWindow, Waiting, Taken);
        await AssertFoundAsync(desk, new() { Matter = "personnel-agency" });
        await AssertFoundAsync(desk, new() { Officer = desk.Zhou.Id }, Taken);
        await AssertFoundAsync(desk, new() { Officer = desk.He.Id });
        await AssertFoundAsync(desk, new() { Unit = unit }, Taken);
        await AssertFoundAsync(desk, new() { Unit = unit, Officer = desk.He.Id });
        await AssertFoundAsync(desk, new() { Unit = Guid.CreateVersion7() });
        await AssertFoundAsync(desk, new() { Channel = ChannelKind.Window }, AtTheWindow, Waiting, Taken);
        await AssertFoundAsync(desk, new() { Channel = ChannelKind.Platform });
        await AssertFoundAsync(desk, new() { Subdistrict = "望海街道" });
        await AssertFoundAsync(desk, In("to-inspect") with { Unit = unit, Matter = "labour-dispatch" }, Taken);
        await AssertFoundAsync(desk, In("at-the-window") with { Officer = desk.Zhou.Id });
        await AssertFoundAsync(desk, new("排队") { Matter = "labour-dispatch" }, Waiting);
        await AssertFoundAsync(desk, new("排队", CaseState.Inspecting));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Search_KeepsWhoseCasesAreAskedFor(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var unit = await PutIntoAUnitAsync(desk, desk.Zhou);

        // By name, and by the tail of the phone, which is found in another way.
        foreach (var find in new[] { "劳务", "0000" })
        {
            await AssertFoundAsync(desk, new(find), AtTheWindow, Waiting, Taken);
            await AssertFoundAsync(desk, new(find) { Officer = desk.Zhou.Id }, Taken);
            await AssertFoundAsync(desk, new(find) { Officer = desk.He.Id });
            await AssertFoundAsync(desk, new(find) { Unit = unit }, Taken);
            await AssertFoundAsync(desk, new(find) { Unit = unit, Officer = desk.He.Id });
            await AssertFoundAsync(desk, new(find) { Unit = Guid.CreateVersion7() });
            await AssertFoundAsync(desk, new CaseAsked { Mine = true }.Filter(desk.Zhou, find), Taken);
            await AssertFoundAsync(desk, new CaseAsked { Mine = true }.Filter(desk.Feng, find));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Due_IsSaidOfNothingThatHasEnded(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        desk.App.Clock.Advance(TimeSpan.FromDays(200));
        await desk.App.WithDatabaseAsync(db => db.Set<Case>().Where(row => row.EntityName == Waiting).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, CaseState.Concluded)));
        var late = new CaseFilter { Due = DueTerm.Overdue };

        await AssertFoundAsync(desk, late, Taken);
        await AssertFoundAsync(desk, late with { Group = CaseGroup.UnderWay }, Taken);
        await AssertFoundAsync(desk, late with { Group = CaseGroup.Find("to-inspect") }, Taken);
        await AssertFoundAsync(desk, late with { Group = CaseGroup.Find("ended") });
        await AssertFoundAsync(desk, late with { State = CaseState.Concluded });
        await AssertFoundAsync(desk, late with { State = CaseState.Concluded, Find = "劳务" });
        await AssertFoundAsync(desk, In("ended"), Waiting);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Addresses_ThatNobodyMeant_AreAnsweredWithAList(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var lead = await desk.SignInAsync(desk.Lead);
        string[] odd =
        [
            "to=9999-12-31", "from=9999-12-31", "from=0001-01-01&to=0001-01-01", "from=2026-12-31&to=2026-01-01", "from=gestern&to=2026-02-30",
            "channel=99&due=7", "channel=x&due=y&officer=z&unit=1&mine=vielleicht", "state=17", "state=none", "subdistrict=%25&matter=%27",
            "before=gestern&number=x", "before=0001-01-01&number=x", "before=9999-12-31T23:59:59-08:00&number=%27", "before=2026-01-01",
            $"unit={Guid.CreateVersion7()}&before=2026-12-01&number=x", "due=Overdue&state=ended&before=2026-12-01&number=x",
        ];

        foreach (var query in odd) Assert.Equal((query, HttpStatusCode.OK), (query, (await lead.GetAsync("/cases?" + query)).Status));
        foreach (var query in odd) Assert.Equal((query, HttpStatusCode.OK), (query, (await lead.SubmitAsync("/cases", new Dictionary<string, string> { ["find"] = "劳务" }, action: "/cases?" + query)).Status));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AcceptedFromAndTo_CountWholeDaysInChina(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var accepted = ChinaTime.Day((await desk.App.WithDatabaseAsync(db => db.Set<Case>().SingleAsync(row => row.EntityName == Taken))).AcceptedAt!.Value);

        Task FoundAsync(int from, int to, params string[] names) =>
            AssertFoundAsync(desk, new CaseAsked { From = accepted.AddDays(from), To = accepted.AddDays(to) }.Filter(desk.Clerk, null), names);
        await FoundAsync(0, 0, Waiting, Taken);
        await FoundAsync(-9, 0, Waiting, Taken);
        await FoundAsync(-9, -1);
        await FoundAsync(1, 9);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Due_FollowsTheStatutoryTerm_DayByDay(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var row = await desk.App.WithDatabaseAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(one => one.EntityName == Taken));
        var limits = (await ProfileOfAsync(desk)).FindMatter(row.Matter)!.Limits;
        var due = Deadlines.Statutory(ChinaTime.Day(row.AcceptedAt!.Value), limits, [], extended: false, WorkingDayCalendar.Official).Day;

        for (var day = due.AddDays(-12); day <= due.AddDays(3); day = day.AddDays(1))
        {
            desk.App.Clock.Advance(ChinaTime.Utc(day, new(9, 0)) - desk.App.Clock.GetUtcNow().UtcDateTime);
            var left = WorkingDayCalendar.Official.CountWorkingDays(day, due).Days;
            string[] both = [Waiting, Taken];
            await AssertFoundAsync(desk, new() { Due = DueTerm.Overdue }, day > due ? both : []);
            await AssertFoundAsync(desk, new() { Due = DueTerm.Soon }, day <= due && left <= DueCases.SoonWorkingDays ? both : []);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LongLists_OfSeveralStatesOrByAcceptance_AreReadToTheirEnd(DatabaseKind kind)
    {
        const int Each = 40;
        await using var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync(AtTheWindow);
        await desk.QueueAsync(Waiting);
        var rows = await desk.App.WithDatabaseAsync(db => db.Set<Case>().AsNoTracking().ToListAsync());
        await desk.App.WithDatabaseAsync(async db =>
        {
            foreach (var like in rows) db.AddRange(Enumerable.Range(1, Each).Select(number => FindTests.Another(like, number + (like.AcceptedAt is null ? 0 : Each))));
            return await db.SaveChangesAsync();
        });

        foreach (var (filter, count) in new[] { (In("under-way"), 2 * (Each + 1)), (new CaseFilter { AcceptedFrom = DateTime.UnixEpoch }, Each + 1) })
        {
            var (seen, page) = (new List<CaseRow>(), await ReadAsync(desk, filter));
            Assert.Equal(count, page.Total);
            for (; ; page = await ReadAsync(desk, filter with { Before = page.Rows[^1].Since(filter), BeforeNumber = page.Rows[^1].Number }))
            {
                seen.AddRange(page.Rows);
                if (!page.HasMore) break;
            }

            Assert.Equal(count, seen.DistinctBy(row => row.Id).Count());
            Assert.Equal(count, seen.Count);
            Assert.Equal(seen.OrderByDescending(row => row.Since(filter)).ThenByDescending(row => row.Number, StringComparer.Ordinal), seen);
        }
    }

    [Theory, OnSqlite]
    public async Task Page_KeepsTheFiltersInItsAddress_AndShowsThem(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var lead = await desk.SignInAsync(desk.Lead);

        var sent = await lead.SubmitAsync("/cases", new Dictionary<string, string> { ["state"] = "to-inspect", ["matter"] = "labour-dispatch", ["officer"] = $"{desk.Zhou.Id}", ["find"] = "" });
        var shown = await lead.GetAsync(sent.Location!);

        Assert.Contains("state=to-inspect", sent.Location!, StringComparison.Ordinal);
        Assert.Equal(["to-inspect", "labour-dispatch", $"{desk.Zhou.Id}"], new[] { "state", "matter", "officer" }.Select(name => shown.Page.QuerySelector($"select[name={name}] option[selected]")?.GetAttribute("value")));
        Assert.Equal([Taken], shown.Page.QuerySelectorAll("tbody td:nth-child(2)").Select(cell => cell.TextContent));
        Assert.NotNull(shown.Page.QuerySelector("details.further[open]"));
    }

    [Theory, OnSqlite]
    public async Task Search_StaysInTheBodyBesideItsFilters(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        var found = await clerk.SubmitAsync("/cases", new Dictionary<string, string> { ["find"] = "劳务", ["state"] = "to-inspect" });
        var fromAddress = await clerk.GetAsync("/cases?find=" + Uri.EscapeDataString("排队"));

        Assert.Null(found.Location);
        Assert.Equal(2, found.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(3, fromAddress.Page.QuerySelectorAll("tbody tr").Length);
    }

    private static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.RegisterAsync(AtTheWindow);
        var taken = await desk.QueueAsync(Taken);
        await desk.QueueAsync(Waiting);
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, taken));
        return desk;
    }

    private static CaseFilter In(string group) => new() { Group = CaseGroup.Find(group) ?? throw new ArgumentException(group) };

    private static Task<Guid> PutIntoAUnitAsync(Desk desk, StaffActor staff) => desk.App.WithDatabaseAsync(async db =>
    {
        var unit = new Unit { Id = Guid.CreateVersion7(), BureauId = desk.BureauId, Name = "现场勘验中心" };
        db.Add(unit);
        (await db.Set<StaffAccount>().SingleAsync(row => row.Id == staff.Id)).UnitId = unit.Id;
        await db.SaveChangesAsync();
        return unit.Id;
    });

    private static Task<Profile> ProfileOfAsync(Desk desk) =>
        desk.AsAsync<Casework.Catalog.Profiles, Profile>(desk.Lead, async profiles => (await profiles.CurrentAsync(desk.BureauId, default)).Profile);

    private static async Task AssertFoundAsync(Desk desk, CaseFilter filter, params string[] names) =>
        Assert.Equal((filter, string.Join('、', names.Order(StringComparer.Ordinal))), (filter, string.Join('、', (await ReadAsync(desk, filter)).Rows.Select(row => row.EntityName).Order(StringComparer.Ordinal))));

    private static Task<CaseListPage> ReadAsync(Desk desk, CaseFilter filter) => desk.AsAsync<CaseList, CaseListPage>(desk.Lead, list => list.ReadAsync(desk.Lead, filter, default));
}
