using System.Net;
using System.Text;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access.Staff;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

/// <summary>Appointments in the calendars of phones: one by one, and as a subscription.</summary>
public sealed class CalendarFileTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task File_KeepsItsId_FollowsTheMove_AndStrikesOutWhatIsCancelled(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var id = Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())).Cases[0].CaseId;
        var (phone, zhou) = (await desk.PhoneAsync(id), await desk.SignInAsync(desk.Zhou));

        var mine = await OneAsync(phone, "/my/appointment.ics");
        Assert.Equal((desk.Tomorrow(), desk.Tomorrow().AddMinutes(30)), (mine.Start!.AsUtc, mine.End!.AsUtc));
        Assert.Contains("劳务派遣经营许可", mine.Summary, StringComparison.Ordinal);
        var theirs = await OneAsync(zhou, $"/inspections/{inspection}/appointment.ics");
        Assert.Equal((mine.Uid, mine.Start), (theirs.Uid, theirs.Start));

        Desk.Allowed(await desk.AsAsync<MoveAppointment, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(new(new(inspection), desk.Tomorrow().AddHours(1), Party.Bureau, "会议"), default)));
        var moved = await OneAsync(phone, "/my/appointment.ics");
        Assert.Equal((mine.Uid, desk.Tomorrow().AddHours(1), "CONFIRMED"), (moved.Uid, moved.Start!.AsUtc, moved.Status));
        Assert.True(moved.Sequence > mine.Sequence);

        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Takan.Casework.Intake.Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(id), null), default)));
        var ended = await OneAsync(phone, "/my/appointment.ics");
        Assert.Equal((mine.Uid, "CANCELLED"), (ended.Uid, ended.Status));
        Assert.True(ended.Sequence > moved.Sequence);
    }

    [Theory, OnSqlite]
    public async Task File_WithoutAnAppointment_IsNotThere(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var id = (await desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == inspection))).Cases[0].CaseId;

        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.PhoneAsync(id)).GetAsync("/my/appointment.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.SignInAsync(desk.Zhou)).GetAsync($"/inspections/{inspection}/appointment.ics")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Subscription_ShowsTheOwnTimesAndNothingOfTheApplicant_UntilRevokedOrReplaced(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = await desk.ReadyAsync(desk.Zhou, desk.He, "甲有限公司");
        var second = await desk.ReadyAsync(desk.Feng, desk.He, "乙有限公司");
        Desk.Allowed(await desk.BookAsync(desk.Zhou, first, desk.Tomorrow()));
        Desk.Allowed(await desk.BookAsync(desk.Feng, second, desk.Tomorrow().AddHours(1)));
        var zhou = await desk.SignInAsync(desk.Zhou);

        var address = await MadeAsync(zhou);
        var stranger = desk.App.Visitor();
        var text = await stranger.GetStringAsync(address);

        var one = Assert.Single(Calendar.Load(text)!.Events);
        Assert.Equal(desk.Tomorrow(), one.Start!.AsUtc);
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        foreach (var personal in new[] { "甲有限公司", "李某", "13800000000", "望海路", Desk.IdNumber, Desk.CreditCode })
            Assert.DoesNotContain(personal, unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain(address.Split('/')[^1].Split('.')[0], (await zhou.GetAsync("/calendar/subscription")).Page.Source.Text, StringComparison.Ordinal);

        var newer = await MadeAsync(zhou);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(newer)).StatusCode);

        await SetDisabledAsync(desk, true);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(newer)).StatusCode);
        await SetDisabledAsync(desk, false);
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync("/calendar/subscription", new Dictionary<string, string>(), "Revoke")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(newer)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await zhou.SubmitAsync("/calendar/subscription", new Dictionary<string, string>(), "Revoke")).Status);
    }

    private static async Task<string> MadeAsync(Browser browser)
    {
        var made = await browser.SubmitAsync("/calendar/subscription", new Dictionary<string, string>());
        Assert.Equal((HttpStatusCode.Found, "/calendar/subscription"), (made.Status, made.Location));
        return new Uri((await browser.GetAsync(made.Location!)).Page.QuerySelector("#new-address code")!.TextContent).PathAndQuery;
    }

    private static Task<int> SetDisabledAsync(Desk desk, bool disabled) => desk.App.WithDatabaseAsync(db =>
        db.Set<StaffAccount>().Where(staff => staff.Id == desk.Zhou.Id).ExecuteUpdateAsync(row => row.SetProperty(staff => staff.Disabled, disabled)));

    private static async Task<Ical.Net.CalendarComponents.CalendarEvent> OneAsync(Browser browser, string path)
    {
        using var answer = await browser.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return Assert.Single(Calendar.Load(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()))!.Events);
    }
}
