using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.FieldVisits;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Reminders;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Reminders;

/// <summary>Units are reminded of what they have not arranged; applicants of what is near, unless they turned that off; nobody at night.</summary>
public sealed class ReminderTests
{
    private const string LeadsPhone = "13911112222";

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-17")]
    public async Task Unit_WithoutPeopleOrTime_IsReminded_OnHomeAndBySms_UntilItHasChosen(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        var lead = await desk.SignInAsync(desk.Lead);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.SubmitAsync(StaffChannelsPage.Path, new Dictionary<string, string> { ["Input.BySms"] = "true" })).Status);
        Assert.Equal(StaffChannelsPage.Path, (await lead.SubmitAsync(StaffChannelsPage.Path, new Dictionary<string, string> { ["Input.BySms"] = "true", ["Input.Phone"] = LeadsPhone })).Location);

        // Monday to Thursday: three working days are not more than three.
        desk.App.Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync<RemindUnits>(desk, job => job.RunAsync(default));
        Assert.Empty(await SentAsync(desk, "unit-reminder"));
        desk.App.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync<RemindUnits>(desk, job => job.RunAsync(default));
        await RunAsync<RemindUnits>(desk, job => job.RunAsync(default));
        var sent = Assert.Single(await SentAsync(desk, "unit-reminder"));
        Assert.Equal((LeadsPhone, "提醒：您单位有 1 件办件超过 3 个工作日还没有选定踏勘人员和时间，请登录系统办理。"), await ContentAsync(desk, sent));
        var home = await (await desk.SignInAsync(desk.Lead)).GetAsync("/");
        Assert.Contains("TJ-17", home.Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        var stream = LogStream.Of(id).Name;
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.Stream == stream && entry.Kind == RemindUnits.Kind)));

        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, id)).Id;
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.App.Clock.GetUtcNow().UtcDateTime.Date.AddDays(3).AddHours(1).AddMinutes(30)));
        desk.App.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync<RemindUnits>(desk, job => job.RunAsync(default));
        Assert.Single(await SentAsync(desk, "unit-reminder"));
    }

    [Theory, OnSqlite]
    public async Task Applicant_IsRemindedOnce_TurnsItOff_AndCannotTurnOffWhatHasToBeTold(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));
        var first = Assert.Single(await SentAsync(desk, "appointment-reminder"));

        var id = first.CaseId!.Value;
        Assert.Equal("TK-871", Desk.Refused(await ChooseAsync(desk, id, MessageClass.Notice, off: true)));
        var phone = await desk.PhoneAsync(id);
        Assert.Equal("/my/messages", (await (await FilledForm.OpenAsync(phone, "/my/messages")).SendAsync()).Location);
        await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().Where(row => row.Kind == "appointment-reminder").ExecuteDeleteAsync());
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));
        Assert.Empty(await SentAsync(desk, "appointment-reminder"));
        Assert.NotEmpty(await SentAsync(desk, "appointment-made"));

        Desk.Allowed(await ChooseAsync(desk, id, MessageClass.Reminder, off: false));
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));
        Assert.Single(await SentAsync(desk, "appointment-reminder"));
    }

    [Theory, OnSqlite]
    public async Task AtNight_ANoticeWaitsForTheMorning_ACodeGoesAtOnce_AndTheCasePageSaysSo(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (day, night) = (await desk.ReadyAsync(desk.Zhou, desk.He, "白天有限公司"), await desk.ReadyAsync(desk.Zhou, desk.He, "夜里有限公司"));
        var tomorrow = desk.Tomorrow();
        Desk.Allowed(await desk.BookAsync(desk.Zhou, day, tomorrow));
        var byDay = Assert.Single(await SentAsync(desk, "appointment-made"));
        Assert.Equal(byDay.CreatedAt, byDay.NextAttemptAt, TimeSpan.FromMinutes(5));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 2, 21, 30, 0, TimeSpan.FromHours(8)));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, night, tomorrow.AddHours(4)));
        var waiting = (await SentAsync(desk, "appointment-made"))[1];
        Assert.Equal((MessageState.Waiting, new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc)), (waiting.State, waiting.NextAttemptAt));
        var clerk = await desk.SignInAsync(desk.Clerk);
        await (await FilledForm.OpenAsync(clerk, $"/cases/{waiting.CaseId}/link", KeyValuePair.Create("SendBySms", "true"))).SendAsync();
        var link = Assert.Single(await SentAsync(desk, "case-link"));
        Assert.Equal(link.CreatedAt, link.NextAttemptAt, TimeSpan.FromMinutes(5));
        var page = (await clerk.GetAsync($"/cases/{waiting.CaseId}")).Page.DocumentElement.TextContent;
        Assert.Contains("发给申请人的消息", page, StringComparison.Ordinal);
        Assert.Contains("08:00 发", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page, StringComparison.Ordinal);
        // An inspector who is not assigned sees nothing of it.
        Assert.DoesNotContain("发给申请人的消息", (await (await desk.SignInAsync(desk.Feng)).GetAsync($"/cases/{waiting.CaseId}")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Texts_InForce_StandWithTheirVariables_AndWhatHasNoProviderCodeIsNamed(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var administrator = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator));
        var page = (await administrator.GetAsync(MessagesModel.TextsPath)).Page;
        Assert.Equal(SmsCatalogue.All.Count, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("day：最多 20 字", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("TK-MSG-6", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Saturday and Sunday are nobody's working days.</summary>
    [Theory, OnSqlite]
    [Demand("TJ-17")]
    public async Task Unit_IsLeftAlone_OnDaysOff(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.QueueAsync();
        var lead = await desk.SignInAsync(desk.Lead);
        await lead.SubmitAsync(StaffChannelsPage.Path, new Dictionary<string, string> { ["Input.BySms"] = "true", ["Input.Phone"] = LeadsPhone });

        foreach (var day in (int[])[6, 7, 8, 9])
        {
            desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.FromHours(8)));
            await RunAsync<RemindUnits>(desk, job => job.RunAsync(default));
        }

        Assert.Equal([6, 9], (await SentAsync(desk, "unit-reminder")).Select(row => row.CreatedAt.AddHours(8).Day));
    }

    /// <summary>TJ-37: the unit that leads arranges the visit; nobody else can, and nobody else is reminded.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-17")]
    public async Task Unit_ThatDoesNotLeadTheJointVisit_IsNotRemindedOfIt(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        await desk.FileAllAsync([desk.Zhou, desk.He, desk.Feng]);
        var (ofMarket, ofCulture) = (await desk.AddAsync(desk.BureauId, "市场监管负责人", Role.CentreLead), await desk.AddAsync(desk.BureauId, "文旅负责人", Role.CentreLead));
        var market = await desk.UnitAsync(Units.Market, desk.Zhou, desk.Feng, ofMarket);
        await desk.UnitAsync(Units.Culture, desk.He, ofCulture);
        var (kitchen, books) = (await desk.KitchenAsync(desk.Zhou), await desk.BooksAsync(desk.He));
        Assert.Null(await desk.DecideAsync(desk.Zhou, [kitchen.Id, books.Id], agree: true, market));

        desk.App.Clock.Advance(TimeSpan.FromDays(14));
        var late = await desk.App.ActAsync(services => services.GetRequiredService<UnitArrears>().OfAsync(desk.BureauId, default));

        Assert.Equal([ofMarket.Id], Assert.Single(late.Cases, one => one.Id == books.Cases[0].CaseId).Heads);
        Assert.Equal([ofMarket.Id], Assert.Single(late.Cases, one => one.Id == kitchen.Cases[0].CaseId).Heads);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Appointment_WhoseTeamChanges_IsRemindedOfOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He, desk.Feng));
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));

        Assert.Single(await SentAsync(desk, "appointment-reminder"));
    }

    /// <summary>Written after midnight, due in the morning, moved in between: the old time does not go out any more.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ReminderOfTheNight_WhoseAppointmentWasMoved_DoesNotGo(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var at = desk.Tomorrow().AddDays(1);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, at));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 3, 0, 10, 0, TimeSpan.FromHours(8)));
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));
        Desk.Allowed(await desk.AsAsync<MoveAppointment, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(new(new(inspection), at.AddDays(1), Party.Bureau, "设备"), default)));
        Assert.Equal(MessageState.Waiting, Assert.Single(await SentAsync(desk, "appointment-reminder")).State);

        desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 3, 8, 1, 0, TimeSpan.FromHours(8)));
        await DeliveredAsync(desk);
        Assert.Equal(MessageState.Expired, Assert.Single(await SentAsync(desk, "appointment-reminder")).State);
        Assert.NotEqual(MessageState.Expired, Assert.Single(await SentAsync(desk, "appointment-moved")).State);

        desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.FromHours(8)));
        await RunAsync<RemindApplicants>(desk, job => job.RunAsync(default));
        await DeliveredAsync(desk);
        var fresh = (await SentAsync(desk, "appointment-reminder"))[1];
        Assert.NotEqual(MessageState.Expired, fresh.State);
        Assert.Contains("3月5日", (await ContentAsync(desk, fresh)).Text, StringComparison.Ordinal);
    }

    /// <summary>Agreed at night, and agreed anew before the morning: only the last word is told, and none of it once they have come.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-22")]
    public async Task TimeAgreedAtNight_AndMovedBeforeTheMorning_IsToldOnce(DatabaseKind kind)
    {
        await using var desk = await VisitDesk.DeclinedAsync(kind);
        desk.Desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 2, 22, 30, 0, TimeSpan.FromHours(8)));
        Desk.Allowed(await desk.ArrangeAsync(desk.Desk.Tomorrow()));
        desk.Desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Desk.Allowed(await desk.ArrangeAsync(desk.Desk.Tomorrow().AddDays(1)));
        Assert.All(await SentAsync(desk.Desk, "visit-agreed"), message => Assert.Equal(MessageState.Waiting, message.State));

        desk.Desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 3, 8, 1, 0, TimeSpan.FromHours(8)));
        await DeliveredAsync(desk.Desk);

        Assert.Equal([MessageState.Expired, MessageState.NoProvider], (await SentAsync(desk.Desk, "visit-agreed")).Select(message => message.State));
    }

    [Theory, OnSqlite]
    public async Task ReminderOfALastDay_WhereMoreTimeWasGiven_DoesNotGo(DatabaseKind kind)
    {
        await using var room = await RoomDesk.RectifyingAsync(kind);
        var due = (await room.Desk.CaseAsync(room.Case)).RectificationDue!.Value;
        room.Desk.App.Clock.AdvanceTo(ChinaTime.Utc(due.AddDays(-1), new TimeOnly(22, 0)));
        await RunAsync<RemindApplicants>(room.Desk, job => job.RunAsync(default));
        Assert.Equal(MessageState.Waiting, Assert.Single(await SentAsync(room.Desk, "rectification-reminder")).State);
        Desk.Allowed(await Rectifying.ExtendAsync(room, room.Desk.Lead, due.AddDays(20), "企业停工"));

        room.Desk.App.Clock.AdvanceTo(ChinaTime.Utc(due, new TimeOnly(8, 1)));
        await DeliveredAsync(room.Desk);

        Assert.Equal(MessageState.Expired, Assert.Single(await SentAsync(room.Desk, "rectification-reminder")).State);
    }

    /// <summary>A unit's robot counts what is the unit's.</summary>
    [Theory, OnSqlite]
    public async Task Tally_OfAUnit_CountsItsOwnQueue(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.QueueAsync();
        var (own, other) = (await desk.UnitAsync("受理科", desk.Clerk), await desk.UnitAsync("勘验科", desk.Zhou));
        var today = ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime);

        foreach (var (unit, count) in new (Guid?, int)[] { (own, 1), (other, 0), (null, 1) })
            Assert.Equal(count, (await desk.App.ActAsync(services => services.GetRequiredService<UnitTally>().OfAsync(desk.BureauId, unit, today, default))).Waiting);
    }

    /// <summary>Nothing that is due waits any more, whichever node sent it.</summary>
    private static Task DeliveredAsync(Desk desk) => Patience.UntilAsync("what is due has gone", async () =>
    {
        await desk.App.ActAsync(services => services.GetRequiredService<OutboxDelivery>().RunDueAsync(default));
        var now = desk.App.Clock.GetUtcNow().UtcDateTime;
        return !await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().AnyAsync(row => row.State == MessageState.Sending || (row.State == MessageState.Waiting && row.NextAttemptAt <= now)));
    });

    private static Task<Outcome<Case>> ChooseAsync(Desk desk, CaseId id, MessageClass kind, bool off) =>
        desk.AsAsync<ChooseReminders, Outcome<Case>>(Applicants.Of(desk, id), handler => handler.HandleAsync(new(new(id), kind, off), default));

    private static Task<int> RunAsync<TJob>(Desk desk, Func<TJob, ValueTask> run) where TJob : notnull => desk.App.ActAsync(async services =>
    {
        await run(services.GetRequiredService<TJob>());
        return 0;
    });

    private static Task<List<OutboxMessage>> SentAsync(Desk desk, string kind) =>
        desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().AsNoTracking().Where(row => row.Kind == kind).OrderBy(row => row.CreatedAt).ToListAsync());

    private static Task<(string To, string Text)> ContentAsync(Desk desk, OutboxMessage message) => desk.App.ActAsync(services =>
    {
        var content = MessageContent.Open(services.GetRequiredService<KeyRing>(), message);
        return Task.FromResult((content.To, content.Text));
    });
}
