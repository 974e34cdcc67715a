using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Hall;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;
using Takan.Visits.Hall;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Hall;

/// <summary>A booth of the hall: called, taken, left, closed; one session at a time.</summary>
public sealed class BoothTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44")]
    [Demand("LT-44", Refused = true)]
    public async Task Booth_ThatIsTaken_RefusesTheNextUntilItIsLeft_AndSignsTheFirstOut(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var first = await hall.ApplicantAsync(await hall.ExpectedAsync("示例劳务派遣有限公司"), pc);
        var second = await hall.ApplicantAsync(await hall.Desk.AcceptAsync("别家劳务派遣有限公司"), pc);

        Desk.Allowed(await hall.TakeAsync(first, pc));
        Desk.Allowed(await hall.TakeAsync(first, pc));
        Assert.Equal("LT-44", Desk.Refused(await hall.TakeAsync(second, pc)));
        Assert.Equal("LT-44", Desk.Refused(await hall.LeaveAsync(second, pc)));
        Assert.Equal("LT-44", Desk.Refused(await hall.CloseAsync(booth, "电脑坏了")));

        Desk.Allowed(await hall.LeaveAsync(first, pc));
        Desk.Allowed(await hall.TakeAsync(second, pc));
        Assert.NotNull(await hall.Desk.App.WithDatabaseAsync(db => db.Set<DeviceSession>().Where(row => row.Id == first.DeviceSessionId).Select(row => row.RevokedAt).SingleAsync()));
        Assert.Equal(["booth-taken", "booth-released"], await hall.KindsAsync(LogStream.Of(first.CaseId), "booth-"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task TwoWhoSitDownAtOnce_OneGetsTheBooth(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var pc = await hall.PcAsync(await hall.BoothAsync("1 号踏勘间"));
        var applicants = new[] { await hall.ApplicantAsync(await hall.Desk.AcceptAsync("甲有限公司"), pc), await hall.ApplicantAsync(await hall.Desk.AcceptAsync("乙有限公司"), pc) };

        var outcomes = await Task.WhenAll(applicants.Select(applicant => hall.TakeAsync(applicant, pc)));

        Assert.Equal([null, "LT-44"], outcomes.Select(outcome => outcome.Refusal?.Rule).Order());
        Assert.Single(await hall.Desk.App.WithDatabaseAsync(db => db.Set<Booth>().AsNoTracking().Where(row => row.State == BoothState.InSession).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Call_KeepsTheBoothForThatNumber_AndOneCaseHasOneBooth(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var (one, two) = (await hall.BoothAsync("1 号踏勘间"), await hall.BoothAsync("2 号踏勘间"));
        var (pc, other) = (await hall.PcAsync(one), await hall.PcAsync(two));
        var expected = await hall.ExpectedAsync("示例劳务派遣有限公司");
        var walkIn = await hall.Desk.AcceptAsync("别家劳务派遣有限公司");

        Assert.Equal("TK-HALL-4", Desk.Refused(await hall.CallAsync(one, walkIn)));
        Desk.Allowed(await hall.CallAsync(one, expected));
        Desk.Allowed(await hall.CallAsync(one, expected));
        Assert.Equal("LT-44", Desk.Refused(await hall.CallAsync(two, expected)));
        Assert.Equal("LT-44", Desk.Refused(await hall.TakeAsync(await hall.ApplicantAsync(walkIn, pc), pc)));
        Assert.Equal("LT-44", Desk.Refused(await hall.TakeAsync(await hall.ApplicantAsync(expected, other), other)));
        Desk.Allowed(await hall.TakeAsync(await hall.ApplicantAsync(expected, pc), pc));
        Desk.Allowed(await hall.ReleaseAsync(one));
        Assert.Equal(["booth-called", "booth-taken", "booth-released"], await hall.KindsAsync(LogStream.Of(expected), "booth-"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Booth_IsClosedAndReopenedWithItsReason_AndTakesNobodyBetween(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var applicant = await hall.ApplicantAsync(await hall.Desk.AcceptAsync(), pc);

        Assert.Equal("LT-44", Desk.Refused(await hall.CloseAsync(booth, " ")));
        Desk.Allowed(await hall.CloseAsync(booth, "电脑坏了，正在修"));
        Assert.Equal("TK-006", Desk.Refused(await hall.TakeAsync(applicant, pc)));
        Assert.Equal("LT-44", Desk.Refused(await hall.ReopenAsync(booth, null)));
        Desk.Allowed(await hall.ReopenAsync(booth, "修好了"));
        Desk.Allowed(await hall.TakeAsync(applicant, pc));
        Assert.Equal(["booth-added", "booth-closed", "booth-reopened", "booth-taken"], await hall.KindsAsync(LogStream.OfUnit(hall.Desk.BureauId), "booth-"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task WaitingRoom_AtThePcOfABooth_OpensOnlyOnceTheSeatIsTaken(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var pc = await hall.PcAsync(await hall.BoothAsync("1 号踏勘间"));
        var id = await hall.ExpectedAsync("示例劳务派遣有限公司");
        var applicant = await hall.ApplicantAsync(id, pc);
        var session = (await hall.Desk.AsAsync<PrepareSession, SessionId?>(applicant, handler => handler.HandleAsync(id, default)))!.Value;
        Assert.Empty(await hall.Desk.AsAsync<CheckDevice, IReadOnlyList<Refusal>>(applicant, handler => handler.HandleAsync(session, RoomDesk.GoodPhone, default)));

        Assert.Equal("LT-44", (await EnterAsync())?.Rule);
        Desk.Allowed(await hall.TakeAsync(applicant, pc));
        Assert.Null(await EnterAsync());

        Task<Refusal?> EnterAsync() => hall.Desk.AsAsync<WaitingRoom, Refusal?>(applicant, handler => handler.EnterAsync(session, default));
    }

    [Theory, OnSqlite]
    [Demand("LT-44", Refused = true)]
    public async Task Bureau_WithoutAWindow_HasNoServiceRoom(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "liujiang");
        var administrator = await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator);

        Assert.Equal("LT-44", Desk.Refused(await desk.AsAsync<AddBooth, Outcome<Booth>>(administrator, handler => handler.HandleAsync(administrator, "1 号踏勘间", default))));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Bureau_ThatHasLostItsWindow_CallsAndSeatsNobody(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var id = await hall.ExpectedAsync("示例劳务派遣有限公司");
        var applicant = await hall.ApplicantAsync(id, pc);
        await hall.Desk.App.WithDatabaseAsync(db => db.Set<Bureau>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Profile, "liujiang")));

        Assert.Equal(Law.Profiles.ServiceRoom.NoWindow, (await hall.CallAsync(booth, id)).Refusal);
        Assert.Equal(Law.Profiles.ServiceRoom.NoWindow, (await hall.TakeAsync(applicant, pc)).Refusal);
        var desk = await hall.Desk.SignInAsync(hall.Assistant);
        Assert.Contains(Law.Profiles.ServiceRoom.NoWindow.Words, (await desk.GetAsync("/hall/desk")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Whoever opens the room holds the case; what is released beside it is judged afterwards.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Release_BesideTheOpeningOfTheRoom_WaitsForIt(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        var applicant = await hall.ApplicantAsync(await hall.ExpectedAsync("示例劳务派遣有限公司"), pc);
        Desk.Allowed(await hall.TakeAsync(applicant, pc));
        var session = await hall.RoomAsync(applicant, SessionState.Waiting);

        var release = await hall.Desk.App.ActAsync(async services =>
        {
            var db = services.GetRequiredService<TakanDb>();
            await using var opening = await services.GetRequiredService<Acts>().BeginAsync(new SystemActor(), default);
            await db.LockAsync(applicant.CaseId, default);
            await HallDesk.MoveAsync(db, session, SessionState.Open);
            var beside = Task.Run(() => hall.ReleaseAsync(booth));
            Assert.NotSame(beside, await Task.WhenAny(beside, Task.Delay(TimeSpan.FromSeconds(2))));
            await opening.CommitAsync(default);
            return await beside;
        });

        Assert.Equal("TK-902", Desk.Refused(release));
        Assert.Equal(BoothState.InSession, await hall.StateAsync(booth));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhoWalkedAway_KeepsTheBoothOnlyWhileTheSessionLasts(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var booth = await hall.BoothAsync("1 号踏勘间");
        var pc = await hall.PcAsync(booth);
        Desk.Allowed(await hall.TakeAsync(await hall.ApplicantAsync(await hall.Desk.AcceptAsync(), pc), pc));

        Assert.Equal(BoothState.InSession, await hall.AfterTheJobAsync(booth));
        hall.Desk.App.Clock.Advance(SeatRules.Idle);
        Assert.Equal(BoothState.Free, await hall.AfterTheJobAsync(booth));
    }

    [Theory, OnSqlite]
    public async Task OwnPhone_NeedsNoSeat_AndGetsNone(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var phone = await hall.ApplicantAsync(await hall.Desk.AcceptAsync(), null);

        Assert.Equal("LT-44", Desk.Refused(await hall.TakeAsync(phone, null)));
        Assert.True(await hall.Desk.App.WithDatabaseAsync(db => db.SitsRightAsync(phone, default)));
    }
}
