using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.Law;
using Takan.Law.Hall;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Devices;
using Takan.Platform.Access.ProvenPhones;
using Takan.Testing.Databases;
using Takan.Visits.Hall;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Hall;

/// <summary>A PC of the hall is used by one after the other: nobody is put out of a running visit, and nothing stays for the next.</summary>
public sealed class SharedPcTests
{
    private const string Firm = "示例劳务派遣有限公司";

    private static readonly Dictionary<string, string> Nothing = [];

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44")]
    [Demand("LT-44", Refused = true)]
    public async Task SignedInAgainWhileTheVideoRuns_TheCaseKeepsItsSeat_AndNoOtherGetsIt(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var first = await hall.ApplicantAsync(await hall.ExpectedAsync(Firm), pc);
        Desk.Allowed(await hall.TakeAsync(first, pc));
        await hall.RoomAsync(first, SessionState.Live);
        var other = await hall.ApplicantAsync(await hall.Desk.AcceptAsync("别家劳务派遣有限公司"), pc);

        var again = await hall.ApplicantAsync(first.CaseId, pc);
        Assert.Equal("LT-44", Desk.Refused(await hall.TakeAsync(other, pc)));
        Desk.Allowed(await hall.TakeAsync(again, pc));

        Assert.True(await hall.Desk.App.WithDatabaseAsync(db => db.SitsRightAsync(again, default)));
        Assert.False(await hall.Desk.App.WithDatabaseAsync(db => db.SitsRightAsync(first, default)));
        Assert.True(await hall.IsSignedOutAsync(first));
        Assert.Equal(["booth-taken", "booth-taken-again"], await hall.KindsAsync(Platform.Log.LogStream.Of(first.CaseId), "booth-"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44")]
    [Demand("LT-44", Refused = true)]
    public async Task SignedOutWhileTheVideoRuns_ByANewLinkOrAnotherPc_TheSeatWaits_AndTheDeskCanFreeIt(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var first = await hall.ApplicantAsync(await hall.ExpectedAsync(Firm), pc);
        Desk.Allowed(await hall.TakeAsync(first, pc));
        await hall.RoomAsync(first, SessionState.Live);
        Assert.Equal("TK-902", Desk.Refused(await hall.ReleaseAsync(booth)));

        await hall.LinkAsync(first.CaseId);
        hall.Desk.App.Clock.Advance(SeatRules.Idle);
        Assert.Equal(BoothState.InSession, await hall.AfterTheJobAsync(booth));
        await hall.RevokeAsync(pc);
        pc = await hall.PcAsync(booth);
        var second = await hall.ApplicantAsync(first.CaseId, pc);
        Desk.Allowed(await hall.TakeAsync(second, pc));
        Assert.Equal("TK-902", Desk.Refused(await hall.LeaveAsync(second, pc)));

        await hall.RevokeAsync(pc);
        Desk.Allowed(await hall.ReleaseAsync(booth));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Session_EndsWhenNobodyTouchesThePc_HoweverLongThePageStandsOpen(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var (applicant, cookie) = await hall.SignedInAsync(await hall.ExpectedAsync(Firm), pc);
        Desk.Allowed(await hall.TakeAsync(applicant, pc));
        var browser = hall.BrowserWith(cookie);

        for (var i = 0; i < 3; i++)
        {
            hall.Desk.App.Clock.Advance(SeatRules.Idle - TimeSpan.FromMinutes(1));
            Assert.Null((await browser.GetAsync("/my")).Location);
        }

        hall.Desk.App.Clock.Advance(SeatRules.Idle - TimeSpan.FromMinutes(1));
        Assert.Null(await OfItselfAsync(hall, cookie, "Takan-Refresh", "1"));
        Assert.Null(await OfItselfAsync(hall, cookie, "Accept", "text/event-stream"));
        hall.Desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/s", (await browser.GetAsync("/my")).Location);
        Assert.Equal(BoothState.Free, await hall.AfterTheJobAsync(booth));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44")]
    public async Task Session_LastsAsLongAsItsRoomIsOpen_AndAWhileLonger(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var (applicant, cookie) = await hall.SignedInAsync(await hall.ExpectedAsync(Firm), pc);
        Desk.Allowed(await hall.TakeAsync(applicant, pc));
        var session = await hall.RoomAsync(applicant, SessionState.Live);
        var browser = hall.BrowserWith(cookie);

        hall.Desk.App.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(BoothState.InSession, await hall.AfterTheJobAsync(booth));
        Assert.Null((await browser.GetAsync("/my")).Location);
        hall.Desk.App.Clock.Advance(TimeSpan.FromHours(3));
        // The room's own stream tells that it runs.
        Assert.Null(await OfItselfAsync(hall, cookie, "Accept", "text/event-stream"));

        await hall.Desk.App.WithDatabaseAsync(db => HallDesk.MoveAsync(db, session, SessionState.Closed));
        hall.Desk.App.Clock.Advance(SeatRules.Idle - TimeSpan.FromMinutes(1));
        Assert.Equal(BoothState.InSession, await hall.AfterTheJobAsync(booth));
        hall.Desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/s", (await browser.GetAsync("/my")).Location);
        Assert.Equal(BoothState.Free, await hall.AfterTheJobAsync(booth));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task CheckOfThePc_CountsForItsApplicantWhoSignsInAgain_AndForNobodyElse(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var pc = await hall.PcAsync(await hall.BoothAsync("1 号踏勘间"));
        var first = await hall.ApplicantAsync(await hall.ExpectedAsync(Firm), pc);
        var session = await hall.RoomAsync(first, SessionState.Prepared);
        Assert.Empty(await hall.Desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(first, handler => handler.HandleAsync(session, RoomDesk.GoodPhone, default)));
        var (again, ownPhone) = (await hall.ApplicantAsync(first.CaseId, pc), await hall.ApplicantAsync(first.CaseId, null));
        Desk.Allowed(await hall.TakeAsync(again, pc));

        Assert.Equal(SessionGuards.PhoneNotTried, await EnterAsync(ownPhone));
        Assert.Null(await EnterAsync(again));

        Task<Refusal?> EnterAsync(ApplicantActor who) => hall.Desk.AsAsync<WaitingRoom, Refusal?>(who, handler => handler.EnterAsync(session, default));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task TakenBooth_IsContinuedOnlyWithANewCode(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var device = await new Cookies(hall.Desk).DeviceAsync(hall.Administrator, "1 号间电脑", booth.Id);
        var pc = await hall.DeviceAtAsync(booth.Id);
        var (applicant, cookie) = await hall.SignedInAsync(await hall.ExpectedAsync(Firm), pc);
        Desk.Allowed(await hall.TakeAsync(applicant, pc));
        var browser = hall.BrowserWith(device, cookie);

        var page = await browser.GetAsync("/hall/booth");
        Assert.DoesNotContain("/my/booth", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("/s", (await browser.SubmitAsync("/hall/booth", Nothing, "Resume")).Location);

        Assert.Equal("/s", (await browser.GetAsync("/my/booth")).Location);
        Assert.Equal(BoothState.InSession, await hall.AfterTheJobAsync(booth));
        Desk.Allowed(await hall.TakeAsync(await hall.ApplicantAsync(applicant.CaseId, pc), pc));
    }

    /// <summary>The page showed a free booth, and somebody has sat down since.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Begin_FromAPageThatIsOlder_SignsOutWhoSatThere_AndFreesTheSeat(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var device = await new Cookies(hall.Desk).DeviceAsync(hall.Administrator, "1 号间电脑", booth.Id);
        var pc = await hall.DeviceAtAsync(booth.Id);
        var (applicant, cookie) = await hall.SignedInAsync(await hall.ExpectedAsync(Firm), pc);
        var browser = hall.BrowserWith(device, cookie);
        var old = await FilledForm.OpenAsync(browser, "/hall/booth");
        Desk.Allowed(await hall.TakeAsync(applicant, pc));

        Assert.Equal("/s", (await old.SendAsync()).Location);

        Assert.True(await hall.IsSignedOutAsync(applicant));
        Assert.Equal(BoothState.Free, await hall.StateAsync(booth));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignedInAtTheScreen_TheApplicantCanLeave(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var device = await new Cookies(hall.Desk).DeviceAsync(hall.Administrator, "一楼大屏", null);
        var (applicant, cookie) = await hall.SignedInAsync(await hall.Desk.AcceptAsync(), await hall.DeviceAtAsync(null));
        var browser = hall.BrowserWith(device, cookie);

        Assert.Equal("/hall/screen", (await (await FilledForm.OpenAsync(browser, "/my/booth", "/my/booth?handler=Leave", [])).SendAsync()).Location);

        Assert.True(await hall.IsSignedOutAsync(applicant));
        Assert.Equal("/s", (await browser.GetAsync("/my")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task WhoAppliesAtThePc_SitsThereLikeEverybody_AndLeavesNoProvenPhone(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        // A real browser's cookies run out by the real clock.
        desk.App.Clock.AdvanceTo(TimeProvider.System.GetUtcNow());
        var administrator = await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator);
        var booth = Desk.Allowed(await desk.AsAsync<AddBooth, Outcome<Booth>>(administrator, add => add.HandleAsync(administrator, "1 号踏勘间", default)));
        var code = Desk.Allowed(await desk.AsAsync<KeepDevices, Outcome<string>>(administrator, keep => keep.MakeAsync("1 号间电脑", booth.Id, default)));
        var pc = new Browser(desk.App.Visitor());
        await pc.SubmitAsync("/hall/pair", new Dictionary<string, string> { ["Code"] = code });
        await pc.SubmitAsync(Applying.MatterPath(desk), new Dictionary<string, string> { ["Phone"] = Applying.Phone });
        Assert.Equal("/apply/form", (await pc.SubmitAsync("/apply/code", new Dictionary<string, string> { ["Code"] = await desk.CodeAsync() })).Location);

        var sent = await (await FilledForm.OpenAsync(pc, "/apply/form", Applying.Fields())).SendAsync();
        Assert.Equal("/my/booth", sent.Location);
        Assert.DoesNotContain(sent.Raw.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(DeviceSessions.Cookie, StringComparison.Ordinal) && cookie.Contains("expires", StringComparison.Ordinal));
        var session = await desk.App.WithDatabaseAsync(db => db.Set<DeviceSession>().AsNoTracking().SingleAsync());
        var applicant = new ApplicantActor(session.Id, session.CaseId, session.BureauId, session.Pseudonym);
        Assert.NotNull(session.SharedDeviceId);
        Assert.False(await desk.App.WithDatabaseAsync(db => db.SitsRightAsync(applicant, default)));

        Assert.Equal("/hall/booth", (await (await FilledForm.OpenAsync(pc, "/my/booth", "/my/booth?handler=Leave", [])).SendAsync()).Location);
        Assert.Equal("/s", (await pc.GetAsync("/my")).Location);
        Assert.Equal("/apply", (await pc.GetAsync("/apply/form")).Location);
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<PhoneProof>().CountAsync()));
    }

    /// <summary>What a page does that nobody touches.</summary>
    private static async Task<string?> OfItselfAsync(HallDesk hall, string cookie, string header, string value)
    {
        using var client = hall.Desk.App.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/my");
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add(header, value);
        if (header != "Accept") request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await client.SendAsync(request);
        return answer.Headers.Location?.OriginalString;
    }
}
