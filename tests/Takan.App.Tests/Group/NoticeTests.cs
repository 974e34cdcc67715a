using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Group;

/// <summary>Liujiang's paper: the inspection section tells the business section to send people, and begins once they are named.</summary>
public sealed class NoticeTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-19")]
    [Demand("LJ-19", Refused = true)]
    public async Task Room_OpensOnlyOnceTheBusinessSectionHasNamedPeople(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "liujiang", businessSends: false);
        var desk = room.Desk;
        await room.WaitAsync();
        Assert.Equal("LJ-19", (await room.OpenAsync())?.Rule);

        Assert.Equal("TK-012", Desk.Refused(await desk.NamePeopleAsync(room.Inspection, desk.Reviewer)));
        Assert.Equal("LJ-19", Desk.Refused(await desk.NotifyAsync(room.Inspection, " ")));
        Assert.Equal("LJ-19", Desk.Refused(await desk.NotifyAsync(room.Inspection, days: -1)));
        Desk.Allowed(await desk.NotifyAsync(room.Inspection));
        Assert.Equal("LJ-19", (await room.OpenAsync())?.Rule);
        Assert.Equal("LJ-19", Desk.Refused(await desk.NamePeopleAsync(room.Inspection)));
        Assert.Equal("LJ-19", Desk.Refused(await desk.NamePeopleAsync(room.Inspection, desk.Clerk)));
        Desk.Allowed(await desk.NamePeopleAsync(room.Inspection, desk.Reviewer));

        var sent = await desk.App.WithDatabaseAsync(db => db.Set<Watcher>().AsNoTracking().SingleAsync());
        Assert.Equal((desk.Reviewer.Id, WatcherKind.Business, true), (sent.StaffId, sent.Kind, sent.Announced));
        await room.ComeAsync();
        RoomDesk.Done(await room.OpenAsync());
        var kinds = await room.KindsAsync();
        Assert.Contains("business-section-notified", kinds);
        Assert.Contains("business-people-named", kinds);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-19", Refused = true)]
    public async Task Lead_MayGoWithoutThem_WithAReason_AndNobodyElse(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "liujiang", businessSends: false);
        var desk = room.Desk;
        await room.WaitAsync();

        Assert.Equal("LJ-19", Desk.Refused(await desk.GoWithoutAsync(desk.Zhou, room.Inspection, "等不到")));
        Assert.Equal("LJ-19", Desk.Refused(await desk.GoWithoutAsync(desk.Lead, room.Inspection, " ")));
        Desk.Allowed(await desk.GoWithoutAsync(desk.Lead, room.Inspection, "业务股室无人可派"));
        await room.ComeAsync();
        RoomDesk.Done(await room.OpenAsync());
    }

    [Theory, OnSqlite]
    [Demand("LJ-19", Refused = true)]
    public async Task PaperThatDoesNotAskForThem_KnowsNoNotice(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind);
        Assert.Equal("LJ-19", Desk.Refused(await room.Desk.NotifyAsync(room.Inspection)));
        var page = (await (await room.Desk.SignInAsync(room.Zhou)).GetAsync($"/inspections/{room.Inspection}/group")).Page;
        Assert.Null(page.QuerySelector("#h-business"));
    }

    /// <summary>By the pages: the notice from the case page, the answer from the home of the business section.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_LeadFromNoticeToAnswer(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, ahead: TimeSpan.FromHours(2), profile: "liujiang", businessSends: false);
        var (desk, path) = (room.Desk, $"/inspections/{room.Inspection}/group");
        var zhou = await desk.SignInAsync(desk.Zhou);
        var reviewer = await desk.SignInAsync(desk.Reviewer);
        Assert.NotNull((await zhou.GetAsync($"/cases/{room.Case}")).Page.QuerySelector($"a[href='{path}']"));

        Assert.Contains("LJ-19", (await zhou.SubmitAsync(path, new Dictionary<string, string> { ["Need"] = "看操作间" }, "Notify")).Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        var today = Law.Calendar.ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync(path, new Dictionary<string, string> { ["Need"] = "看操作间", ["Due"] = today }, "Notify")).Status);
        Assert.NotNull((await reviewer.GetAsync("/")).Page.QuerySelector($"main a[href='{path}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await zhou.SubmitAsync(path, new Dictionary<string, string> { ["People"] = desk.Reviewer.Id.ToString() }, "Name")).Status);
        Assert.Equal(HttpStatusCode.Found, (await reviewer.SubmitAsync(path, new Dictionary<string, string> { ["People"] = desk.Reviewer.Id.ToString() }, "Name")).Status);
        Assert.Equal(BusinessNoticeState.Answered, (await desk.App.WithDatabaseAsync(db => db.Set<Casework.Group.BusinessNotice>().SingleAsync())).State);
        Assert.NotNull((await reviewer.GetAsync("/")).Page.QuerySelector($"main a[href='/inspections/{room.Inspection}/watch']"));
    }
}
