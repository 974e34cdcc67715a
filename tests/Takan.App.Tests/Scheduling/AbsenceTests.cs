using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.FieldVisits;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

public sealed class AbsenceTests
{
    private const string Page = "/calendar/absences";

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-21")]
    [Demand("LJ-21", Refused = true)]
    public async Task Leave_StopsBookingMovingAndTeams_IsNotOffered_AndCanBeTakenBack(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var day = ChinaTime.Day(desk.Tomorrow());
        var leave = await EnteredAsync(desk, desk.He, new() { Kind = AbsenceKind.Leave, FirstDay = day });

        var refusal = (await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())).Refusal!;
        Assert.Equal("TK-212", refusal.Rule);
        Assert.StartsWith("何洋这个时间休假", refusal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await FreeAsync(desk, inspection), at => ChinaTime.Day(at) == day);

        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow().AddDays(1)));
        Assert.Equal("TK-212", Desk.Refused(await MoveAsync(desk, desk.Zhou, inspection, desk.Tomorrow(), Party.Bureau)));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.Feng));
        Desk.Allowed(await MoveAsync(desk, desk.Zhou, inspection, desk.Tomorrow(), Party.Bureau));
        Assert.Equal("TK-212", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He)));

        Assert.Null(await desk.AsAsync<CancelAbsence, Refusal?>(desk.He, handler => handler.HandleAsync(desk.He, leave, default)));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));
        Assert.Equal(["absence-entered", "absence-cancelled"], await KindsAsync(desk));
    }

    [Theory, OnSqlite]
    public async Task TimeThatCannotBeRead_IsNamed_AndNotTakenForAWholeDay(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var zhou = await desk.SignInAsync(desk.Zhou);

        var answer = await zhou.SubmitAsync(Page, new Dictionary<string, string>
        {
            ["Input.Kind"] = nameof(AbsenceKind.Leave),
            ["Input.FirstDay"] = $"{ChinaTime.Day(desk.Tomorrow()):yyyy-MM-dd}",
            ["Input.FromTime"] = "9点半",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Absence>().CountAsync()));
    }

    /// <summary>A part of a day leaves the rest of it.</summary>
    [Theory, OnSqlite]
    public async Task OutInTheMorning_LeavesTheAfternoon(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var day = ChinaTime.Day(desk.Tomorrow());
        await EnteredAsync(desk, desk.Zhou, new() { Kind = AbsenceKind.Out, FirstDay = day, UntilTime = new(13, 30) });

        var free = (await FreeAsync(desk, inspection)).Where(at => ChinaTime.Day(at) == day).ToList();
        Assert.Equal(ChinaTime.Utc(day, new(13, 30)), free[0]);
        Assert.Equal("TK-212", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, ChinaTime.Utc(day, new(11, 30)))));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, free[0]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LeaveOverAnAppointment_IsShownToTheLeadAsToBeMoved_AndInTheWeek(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        var zhou = await desk.SignInAsync(desk.Zhou);
        var day = ChinaTime.Day(desk.Tomorrow());

        var done = await zhou.SubmitAsync(Page, new Dictionary<string, string> { ["Input.Kind"] = "Leave", ["Input.FirstDay"] = $"{day:yyyy-MM-dd}" });

        Assert.Equal((HttpStatusCode.Found, Page), (done.Status, done.Location));
        var lead = await desk.SignInAsync(desk.Lead);
        Assert.NotNull((await lead.GetAsync("/")).Page.QuerySelector($"main a[href='{Page}']"));
        var shown = (await lead.GetAsync(Page)).Page;
        Assert.NotNull(shown.QuerySelector($"#h-displaced ~ ul a[href='/inspections/{inspection}/appointment']"));
        Assert.NotNull(shown.QuerySelector($"#h-displaced ~ ul a[href='/inspections/{inspection}/team']"));
        var week = (await lead.GetAsync($"/calendar?week={day:yyyy-MM-dd}")).Page;
        Assert.Equal("人不在 TK-212", Assert.Single(week.QuerySelectorAll("li.hit .clash-t")).TextContent.Trim());
        Assert.Equal(2, week.QuerySelectorAll($"li.block a.move[href='/inspections/{inspection}/appointment']").Length);
        Assert.Single(week.QuerySelectorAll("rect.strip-hit"));

        Desk.Allowed(await MoveAsync(desk, desk.Lead, inspection, desk.Tomorrow().AddDays(1), Party.Bureau));

        Assert.Null((await lead.GetAsync("/")).Page.QuerySelector($"main a[href='{Page}']"));
        Assert.Empty((await lead.GetAsync($"/calendar?week={day:yyyy-MM-dd}")).Page.QuerySelectorAll("li.hit"));
    }

    [Theory, OnSqlite]
    public async Task LeaveOverAVisitOnTheSpot_LeadsToThePageOfItsTime(DatabaseKind kind)
    {
        await using var visit = await VisitDesk.DeclinedAsync(kind);
        var desk = visit.Desk;
        Desk.Allowed(await visit.ArrangeAsync(desk.Tomorrow()));
        await EnteredAsync(desk, desk.He, new() { Kind = AbsenceKind.Leave, FirstDay = ChinaTime.Day(desk.Tomorrow()) });

        var shown = (await (await desk.SignInAsync(desk.Lead)).GetAsync(Page)).Page;

        Assert.Equal(2, shown.QuerySelectorAll($"#h-displaced ~ ul a[href='/cases/{visit.Case}/visit-time']").Length);
        Assert.Empty(shown.QuerySelectorAll("#h-displaced ~ ul a[href^='/inspections/']"));
    }

    [Theory, OnSqlite]
    public async Task Entering_ForOthersIsTheLeads_WrongFieldsAreSaid_TwiceIsOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var day = ChinaTime.Day(desk.Tomorrow());
        var form = new AbsenceForm { Person = desk.He.Id, Kind = AbsenceKind.Leave, FirstDay = day, LastDay = day.AddDays(1) };

        Assert.Equal(("Person", "TK-SCH-22"), await WrongAsync(desk, desk.Zhou, form));
        Assert.Equal(("Person", "TK-SCH-21"), await WrongAsync(desk, desk.Lead, form with { Person = desk.Clerk.Id }));
        Assert.Equal(("Person", "TK-SCH-21"), await WrongAsync(desk, desk.Lead, form with { Person = null }));
        Assert.Equal(("Kind", "TK-SCH-20"), await WrongAsync(desk, desk.Lead, form with { Kind = null }));
        Assert.Equal(("FirstDay", "TK-220"), await WrongAsync(desk, desk.Lead, form with { FirstDay = null }));
        Assert.Equal(("LastDay", "TK-221"), await WrongAsync(desk, desk.Lead, form with { LastDay = day.AddDays(-1) }));
        var id = await EnteredAsync(desk, desk.Lead, form);
        Assert.Equal(("FirstDay", "TK-SCH-23"), await WrongAsync(desk, desk.He, form with { Person = null, FirstDay = day.AddDays(1), LastDay = null }));
        Assert.Equal("TK-SCH-22", (await desk.AsAsync<CancelAbsence, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Zhou, id, default)))?.Rule);
        var stranger = await desk.AddAsync(await desk.AddBureauAsync("别处审批局"), "外人", Role.CentreLead);
        Assert.Equal("TK-SCH-24", (await desk.AsAsync<CancelAbsence, Refusal?>(stranger, handler => handler.HandleAsync(stranger, id, default)))?.Rule);

        var once = Guid.CreateVersion7();
        var later = form with { FirstDay = day.AddDays(7), LastDay = null };
        var twice = new[] { await EnterAsync(desk, desk.Lead, later, once), await EnterAsync(desk, desk.Lead, later, once) };
        Assert.Equal(twice[0].Id, twice[1].Id);
        Assert.Equal(2, await desk.App.WithDatabaseAsync(db => db.Set<Absence>().CountAsync()));

        var page = await (await desk.SignInAsync(desk.Zhou)).SubmitAsync(Page, new Dictionary<string, string> { ["Input.Kind"] = "Out", ["Input.FirstDay"] = "2026-13-40" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Page.QuerySelector("[name='Input.FirstDay'][aria-invalid]"));
        Assert.Equal("Out", page.Page.QuerySelector("[name='Input.Kind'] option[selected]")?.GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Applicant_MovesOnThePhoneUntilTwoHoursBefore_AndIsNotToldWhoIsAway(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var at = desk.Tomorrow();
        var row = Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, at));
        var applicant = Applicants.Of(desk, row.Cases[0].CaseId);
        await EnteredAsync(desk, desk.He, new() { Kind = AbsenceKind.Leave, FirstDay = ChinaTime.Day(at).AddDays(1) });

        var away = (await MoveAsync(desk, applicant, inspection, at.AddDays(1), Party.Applicant)).Refusal!;
        Assert.Equal(("TK-212", false), (away.Rule, away.Words.Contains("何洋", StringComparison.Ordinal)));
        Desk.Allowed(await MoveAsync(desk, applicant, inspection, at.AddHours(1), Party.Applicant));

        desk.App.Clock.AdvanceTo(new DateTimeOffset(at).AddMinutes(-30));
        Assert.Equal("TK-215", Desk.Refused(await MoveAsync(desk, applicant, inspection, at.AddHours(5), Party.Applicant)));
        var page = (await (await desk.PhoneAsync(applicant.CaseId)).GetAsync("/my/appointment")).Page;
        Assert.Contains("不到 2 小时", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=At]"));
        Desk.Allowed(await MoveAsync(desk, desk.Zhou, inspection, at.AddHours(5), Party.Applicant));
    }

    private static Task<(Guid? Id, FieldErrors Errors)> EnterAsync(Desk desk, StaffActor by, AbsenceForm form, Guid? once = null) =>
        desk.AsAsync<EnterAbsence, (Guid? Id, FieldErrors Errors)>(by, handler => handler.HandleAsync(by, form, once, default));

    private static async Task<Guid> EnteredAsync(Desk desk, StaffActor by, AbsenceForm form)
    {
        var (id, errors) = await EnterAsync(desk, by, form);
        Assert.True(id is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
        return id.Value;
    }

    private static async Task<(string Field, string Rule)> WrongAsync(Desk desk, StaffActor by, AbsenceForm form)
    {
        var (id, errors) = await EnterAsync(desk, by, form);
        Assert.Null(id);
        var (field, refusal) = Assert.Single(errors.All);
        return (field, refusal.Rule);
    }

    private static Task<Outcome<Inspection>> MoveAsync(Desk desk, Actor by, InspectionId id, DateTime at, Party party) =>
        desk.AsAsync<MoveAppointment, Outcome<Inspection>>(by, handler => handler.HandleAsync(new(new(id), at, party, "有事"), default));

    private static async Task<IReadOnlyList<DateTime>> FreeAsync(Desk desk, InspectionId id)
    {
        var head = await desk.AsAsync<InspectionHeads, InspectionHead>(desk.Zhou, heads => heads.ReadAsync(id, default));
        return await desk.AsAsync<FreeTimes, IReadOnlyList<DateTime>>(desk.Zhou, free => free.FindAsync(head.Inspection, head.Case.Case, head.Case.Profile, default));
    }

    private static Task<List<string>> KindsAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().AsNoTracking()
        .Where(row => row.Stream == LogStream.OfUnit(desk.BureauId).Name && row.Kind.StartsWith("absence-")).OrderBy(row => row.Number).Select(row => row.Kind).ToListAsync());
}
