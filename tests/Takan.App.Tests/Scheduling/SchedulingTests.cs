using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

public sealed class SchedulingTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-21")]
    [Demand("HC-22")]
    [Demand("TJ-32")]
    public async Task WholeWay_InQueueOrder_EndsInAnAppointment(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);

        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));

        var row = await InspectionAsync(desk, inspection);
        Assert.Equal((InspectionState.Scheduled, desk.Tomorrow()), (row.State, row.AppointmentAt));
        Assert.Equal(4, await desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-21", Refused = true)]
    public async Task Take_OutOfOrderWithoutReason_IsRefused_WithReasonItIsLogged(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var older = await desk.QueueAsync("先受理有限公司");
        var newer = await desk.QueueAsync("后受理有限公司");

        Assert.Equal("HC-21", Desk.Refused(await desk.TakeAsync(desk.Zhou, newer)));
        Assert.Equal(CaseState.Consented, (await desk.CaseAsync(newer)).State);

        var taken = Desk.Allowed(await desk.TakeAsync(desk.Zhou, newer, "申请人明天出国"));
        Assert.Equal("申请人明天出国", taken.OutOfOrderReason);
        Assert.Null(Desk.Allowed(await desk.TakeAsync(desk.He, older)).OutOfOrderReason);
    }

    [Theory, OnSqlite]
    [Demand("HC-21", Refused = true)]
    public async Task Contact_WhileAnOlderCaseWaits_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var older = await desk.QueueAsync("先受理有限公司");
        var newer = Desk.Allowed(await desk.TakeAsync(desk.He, await desk.QueueAsync("后受理有限公司"), "两人分头办"));
        await desk.App.WithDatabaseAsync(db => db.Set<Inspection>().Where(row => row.Id == newer.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.OutOfOrderReason, (string?)null)));

        Assert.Equal("HC-21", Desk.Refused(await desk.CallAsync(desk.He, newer.Id)));

        // A colleague answers for it: whether that one has called yet is nobody else's reason to wait.
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, older));
        Desk.Allowed(await desk.CallAsync(desk.He, newer.Id));
    }

    [Theory, OnSqlite]
    [Demand("HC-22", Refused = true)]
    public async Task Contact_ThatNamedNoMatter_IsRefused_AndSoIsBookingWithoutContact(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync()));

        Assert.Equal("HC-22", Desk.Refused(await desk.CallAsync(desk.Zhou, inspection.Id, explained: false)));
        Assert.Equal("HC-22", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection.Id, desk.Tomorrow())));
    }

    [Theory, OnSqlite]
    [Demand("TJ-32", Refused = true)]
    public async Task Team_OfOne_IsRefused_AndCannotBeBooked(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync()));
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection.Id));

        Assert.Equal("TJ-32", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection.Id, desk.Zhou)));
        Assert.Equal("TJ-32", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection.Id, desk.Zhou, desk.Zhou)));
        Assert.Equal("TJ-32", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection.Id, desk.Tomorrow())));
    }

    [Theory, OnSqlite]
    public async Task Team_WithSomeoneWhoIsNoInspector_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync()));

        Assert.Equal("TK-SCH-02", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection.Id, desk.Zhou, desk.Clerk)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-43")]
    public async Task Reassign_ByTheLeadWithReason_MovesResponsibilityAndTeam(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var id = (await InspectionAsync(desk, inspection)).Cases[0].CaseId;

        Desk.Allowed(await ReassignAsync(desk, desk.Lead, id, desk.Feng, "周敏病假"));

        Assert.Equal(desk.Feng.Id, (await desk.CaseAsync(id)).ResponsibleOfficer);
        var row = await InspectionAsync(desk, inspection);
        Assert.Equal(new[] { desk.Feng.Id, desk.He.Id }.Order(), row.Team.Select(member => member.StaffId).Order());
    }

    [Theory, OnSqlite]
    [Demand("HC-43", Refused = true)]
    public async Task Officer_CannotLeaveTheTeam_NorReassignWithoutTheLeadOrReason(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var id = (await InspectionAsync(desk, inspection)).Cases[0].CaseId;

        Assert.Equal("HC-43", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.He, desk.Feng)));
        Assert.Equal("HC-43", Desk.Refused(await ReassignAsync(desk, desk.Zhou, id, desk.Feng, "太忙")));
        Assert.Equal("HC-43", Desk.Refused(await ReassignAsync(desk, desk.Lead, id, desk.Feng, " ")));
        Assert.Equal(desk.Zhou.Id, (await desk.CaseAsync(id)).ResponsibleOfficer);
    }

    /// <summary>Dongli's paper, where the approving officer inspects: who took the case up carries it to its conclusion (首办负责制).</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-32")]
    [Demand("DL-32", Refused = true)]
    public async Task FirstHandler_StaysOnTheCase_UnlessTheLeadGivesItToAnotherWithAReason(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var id = (await InspectionAsync(desk, inspection)).Cases[0].CaseId;

        Assert.Equal("HC-43", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.He, desk.Feng)));
        Assert.Equal("HC-43", Desk.Refused(await ReassignAsync(desk, desk.Zhou, id, desk.Feng, "太忙")));
        Assert.Equal("HC-43", Desk.Refused(await ReassignAsync(desk, desk.Lead, id, desk.Feng, " ")));
        Assert.Equal(desk.Zhou.Id, (await desk.CaseAsync(id)).ResponsibleOfficer);
        Desk.Allowed(await ReassignAsync(desk, desk.Lead, id, desk.Feng, "周敏病假"));
        Assert.Equal(desk.Feng.Id, (await desk.CaseAsync(id)).ResponsibleOfficer);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Book_TwoForOneInspectorAtOnce_OneWins(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.ReadyAsync(desk.Zhou, desk.He, "甲有限公司");
        var second = await desk.ReadyAsync(desk.Feng, desk.He, "乙有限公司");
        var at = desk.Tomorrow();

        var outcomes = await Task.WhenAll(desk.BookAsync(desk.Zhou, first, at), desk.BookAsync(desk.Feng, second, at.AddMinutes(15)));

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.Single(outcomes, outcome => outcome.Refusal?.Rule == "TK-202");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Move_ByTheApplicant_EndsAtTheLimit_AndFreesTheOldTime(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));

        Desk.Allowed(await MoveAsync(desk, inspection, desk.Tomorrow().AddHours(5), Party.Applicant));
        Desk.Allowed(await MoveAsync(desk, inspection, desk.Tomorrow().AddHours(6), Party.Applicant));

        Assert.Equal("TK-203", Desk.Refused(await MoveAsync(desk, inspection, desk.Tomorrow().AddHours(5), Party.Applicant)));
        Desk.Allowed(await MoveAsync(desk, inspection, desk.Tomorrow(), Party.Bureau));
        Assert.Equal(4, await desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().CountAsync()));
    }

    [Theory, OnSqlite]
    [Demand("HC-53")]
    public async Task NoShow_AfterTheWait_CountsForTheApplicant(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(desk.Tomorrow()).AddMinutes(15));

        Desk.Allowed(await NoShowAsync(desk, inspection, Party.Applicant));

        var row = await InspectionAsync(desk, inspection);
        Assert.Equal((InspectionState.Contacted, null), (row.State, row.AppointmentAt));
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().CountAsync()));
    }

    [Theory, OnSqlite]
    [Demand("HC-53", Refused = true)]
    public async Task NoShow_BeforeTheWaitIsOver_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        Assert.Equal("HC-53", Desk.Refused(await NoShowAsync(desk, inspection, Party.Applicant)));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(desk.Tomorrow()).AddMinutes(14));

        Assert.Equal("HC-53", Desk.Refused(await NoShowAsync(desk, inspection, Party.Applicant)));
        Assert.Equal("HC-53", Desk.Refused(await NoShowAsync(desk, inspection, null)));
    }

    [Theory, OnSqlite]
    public async Task FreeTimes_AreWorkingHoursThatNobodyHasTaken(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.ReadyAsync(desk.Zhou, desk.He, "甲有限公司");
        var second = await desk.ReadyAsync(desk.Feng, desk.He, "乙有限公司");
        Desk.Allowed(await desk.BookAsync(desk.Zhou, first, desk.Tomorrow()));

        var free = await desk.AsAsync<InspectionHeads, InspectionHead>(desk.Feng, heads => heads.ReadAsync(second, default));
        var times = await desk.AsAsync<FreeTimes, IReadOnlyList<DateTime>>(desk.Feng, times => times.FindAsync(free.Inspection, free.Case.Case, free.Case.Profile, default));

        Assert.DoesNotContain(desk.Tomorrow(), times);
        Assert.Contains(desk.Tomorrow().AddMinutes(30), times);
        Assert.All(times, at => Assert.InRange(Law.Calendar.ChinaTime.Local(at).Hour, 9, 16));
        Assert.DoesNotContain(times, at => Law.Calendar.ChinaTime.Local(at).Hour == 12);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BookAndMove_OutsideOfficeHoursOrBehindTheLegalEnd_AreRefusedAndNotOffered(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var (lunch, saturday, nextYear) = (desk.Tomorrow().AddHours(3), desk.Tomorrow().AddDays(4), desk.Tomorrow().AddDays(364));

        foreach (var at in new[] { lunch, saturday })
            Assert.Equal("TK-210", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, at)));
        Assert.Equal("TK-211", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, nextYear)));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        Assert.Equal("TK-210", Desk.Refused(await MoveAsync(desk, inspection, lunch, Party.Applicant)));
        Assert.Equal("TK-211", Desk.Refused(await MoveAsync(desk, inspection, nextYear, Party.Bureau)));

        var head = await desk.AsAsync<InspectionHeads, InspectionHead>(desk.Zhou, heads => heads.ReadAsync(inspection, default));
        var end = BookingFacts.LegalEnd(head.Case.Case, head.Case.Profile);
        var times = await desk.AsAsync<FreeTimes, IReadOnlyList<DateTime>>(desk.Zhou, free => free.FindAsync(head.Inspection, head.Case.Case, head.Case.Profile, default));
        Assert.NotEmpty(times);
        Assert.All(times, at => Assert.True(Law.Calendar.ChinaTime.Day(at) <= end));
    }

    [Theory, OnSqlite]
    public async Task Withdraw_WithAnAppointment_CancelsItAndFreesTheTime(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        var id = (await InspectionAsync(desk, inspection)).Cases[0].CaseId;

        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), null), default)));

        Assert.Equal(InspectionState.Cancelled, (await InspectionAsync(desk, inspection)).State);
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<BookedQuarter>().CountAsync()));
    }

    private static Task<Inspection> InspectionAsync(Desk desk, InspectionId id) =>
        desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id));

    private static Task<Outcome<Inspection>> MoveAsync(Desk desk, InspectionId id, DateTime at, Party party) =>
        desk.AsAsync<MoveAppointment, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(new(new(id), at, party, "有事"), default));

    private static Task<Outcome<Inspection>> NoShowAsync(Desk desk, InspectionId id, Party? because) =>
        desk.AsAsync<RecordNoShow, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(new(new(id), because), default));

    private static Task<Outcome<Case>> ReassignAsync(Desk desk, Platform.Access.StaffActor by, CaseId id, Platform.Access.StaffActor to, string reason) =>
        desk.AsAsync<ReassignCase, Outcome<Case>>(by, handler => handler.HandleAsync(by, new(new(id), to.Id, reason), default));
}
