using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Holidays;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Visits.Rectification;

namespace Takan.App.Tests.Holidays;

/// <summary>A year's holidays come in by file, and what was counted without them is counted anew.</summary>
public sealed class LoadYearTests
{
    private const string Page = "/administration/calendar";

    /// <summary>After the result was told and before its last day: with it, the tenth working day is a day later.</summary>
    private static readonly DateOnly Extra = new(2026, 3, 12);

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-56")]
    public async Task NewDayOff_MovesTheTimeToRectify_AndTheApplicantIsTold(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var told = (await desk.Desk.CaseAsync(desk.Case)).RectificationDue!.Value;
        Assert.True(Extra < told && Extra > ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime));

        var report = Desk.Allowed(await LoadAsync(desk.Desk, List(Extra)));

        Assert.Equal((2026, 1), (report.Year, report.Moved));
        Assert.Equal(NextWorkingDay(told), (await desk.Desk.CaseAsync(desk.Case)).RectificationDue);
        Assert.Equal(1, await desk.Desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.CaseId == desk.Case && row.Kind == "rectification-moved")));
        Assert.Equal("TK-546", Desk.Refused(await LoadAsync(desk.Desk, List(Extra))));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-56", Refused = true)]
    public async Task WhatTheLeadSet_AndADayThatWouldComeEarlier_Stand(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        Desk.Allowed(await LoadAsync(desk.Desk, List(Extra)));
        var moved = (await desk.Desk.CaseAsync(desk.Case)).RectificationDue!.Value;

        Assert.Equal(0, Desk.Allowed(await LoadAsync(desk.Desk, List())).Moved);
        Assert.Equal(moved, (await desk.Desk.CaseAsync(desk.Case)).RectificationDue);

        var until = moved.AddDays(14);
        Desk.Allowed(await desk.Desk.AsAsync<ExtendRectification, Outcome<Case>>(desk.Desk.Lead, handler => handler.HandleAsync(desk.Desk.Lead, new(new(desk.Case), until, "企业停工"), default)));
        Assert.Equal(0, Desk.Allowed(await LoadAsync(desk.Desk, List(Extra, Extra.AddDays(1)))).Moved);
        Assert.Equal(until, (await desk.Desk.CaseAsync(desk.Case)).RectificationDue);
    }

    /// <summary>The list may come when the day is over already: before anything lapses, its days are given.</summary>
    [Theory, OnSqlite]
    public async Task ListThatCameLate_IsHeardBeforeTheLapse(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var told = (await desk.Desk.CaseAsync(desk.Case)).RectificationDue!.Value;
        Desk.Allowed(await LoadAsync(desk.Desk, List(Extra)));
        await desk.Desk.App.WithDatabaseAsync(db => db.Set<Case>().Where(row => row.Id == desk.Case).ExecuteUpdateAsync(row => row.SetProperty(one => one.RectificationDue, told)));
        desk.Desk.App.Clock.AdvanceTo(ChinaTime.Utc(told.AddDays(1), new(10, 0)));

        await desk.Desk.AsAsync<LapseRectifications, bool>(desk.Desk.Lead, async job =>
        {
            await job.RunAsync(default);
            return true;
        });

        var row = await desk.Desk.CaseAsync(desk.Case);
        Assert.Equal((CaseState.Rectifying, NextWorkingDay(told)), (row.State, row.RectificationDue));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AppointmentOnANewDayOff_IsRefused_AndOneThatStoodIsShown(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        var day = ChinaTime.Day(desk.Tomorrow());

        Desk.Allowed(await LoadAsync(desk, List(day)));

        var page = (await (await desk.SignInAsync(desk.Lead)).GetAsync(Page)).Page;
        Assert.Contains(page.QuerySelectorAll("#h-displaced ~ ul a"), link => link.GetAttribute("href") == $"/inspections/{inspection}/appointment");
        var other = await desk.ReadyAsync(desk.Feng, desk.He, "别家劳务派遣有限公司");
        Assert.Equal("TK-210", Desk.Refused(await desk.BookAsync(desk.Feng, other, desk.Tomorrow().AddHours(4))));
    }

    [Theory, OnSqlite]
    public async Task Page_LoadsTheFile_SaysWhatIsWrong_AndGivesTheSample(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var lead = await desk.SignInAsync(desk.Lead);
        var notice = new Dictionary<string, string> { ["Notice"] = "示例〔2026〕1号" };

        var sample = await lead.Client.GetByteArrayAsync(Page + "?handler=Sample");
        Assert.StartsWith("\uFEFF日期,安排,节日\r\n2026-01-01,休,元旦\r\n", Encoding.UTF8.GetString(sample), StringComparison.Ordinal);

        Assert.Contains("第一行写", await RefusedAsync(Encoding.UTF8.GetBytes("一二三")), StringComparison.Ordinal);
        Assert.Contains("第 2 行看不懂", await RefusedAsync(Encoding.UTF8.GetBytes("日期,安排,节日\r\n2027-13-01,休,元旦")), StringComparison.Ordinal);
        Assert.Contains("缺少法定节假日", await RefusedAsync(Encoding.UTF8.GetBytes("日期,安排,节日\r\n2027-01-01,休,元旦")), StringComparison.Ordinal);
        Assert.Contains("文号", await RefusedAsync(List(Extra), new Dictionary<string, string>()), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await lead.UploadAsync(Page, notice, ("Upload", List(Extra)))).Status);
        Assert.Contains("示例〔2026〕1号", (await lead.GetAsync(Page)).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(desk.Zhou)).GetAsync(Page)).Status);

        async Task<string> RefusedAsync(byte[] file, Dictionary<string, string>? fields = null)
        {
            var answer = await lead.UploadAsync(Page, fields ?? notice, ("Upload", file));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            return answer.Page.Body!.TextContent;
        }
    }

    private static DateOnly NextWorkingDay(DateOnly day) => WorkingDayCalendar.Official.AddWorkingDays(day, 1).Day;

    /// <summary>The list of 2026 as it ships, with more days off.</summary>
    private static byte[] List(params DateOnly[] more)
    {
        var year = WorkingDayCalendar.Official.Years.Single(one => one.Year == 2026);
        var rows = year.Holidays.SelectMany(span => Enumerable.Range(0, span.To.DayNumber - span.From.DayNumber + 1).Select(offset => $"{span.From.AddDays(offset):yyyy-MM-dd},休,{span.Name}"))
            .Concat(year.MakeUpDays.Select(day => $"{day:yyyy-MM-dd},班,"))
            .Concat(more.Select(day => $"{day:yyyy-MM-dd},休,示例"));
        return Encoding.UTF8.GetBytes(CalendarFile.Head + "\r\n" + string.Join("\r\n", rows));
    }

    private static Task<Outcome<LoadedYearReport>> LoadAsync(Desk desk, byte[] file) =>
        desk.AsAsync<LoadYear, Outcome<LoadedYearReport>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new(file, "示例〔2026〕1号", null), default));
}
