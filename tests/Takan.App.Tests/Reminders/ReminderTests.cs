using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Reminders;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
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
