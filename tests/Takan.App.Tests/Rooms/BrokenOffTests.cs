using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>An inspection that is broken off ends its room at once, keeps what was recorded, and the case goes on.</summary>
public sealed class BrokenOffTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-02")]
    [Demand("HC-31")]
    public async Task ConsentWithdrawnInMidRoom_ClosesTheRoom_AndKeepsTheRecording(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);

        Desk.Allowed(await desk.Desk.AsAsync<DeclineRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(new(desk.Case), "不想继续拍了"), default)));

        var session = await desk.SessionAsync();
        Assert.Equal(SessionState.Closed, session.State);
        Assert.NotNull(session.ClosedAt);
        Assert.Equal((CaseState.OnSite, InspectionState.Cancelled), ((await desk.Desk.CaseAsync(desk.Case)).State, (await desk.InspectionAsync()).State));
        await Patience.UntilAsync("the agent closed the room and the recording is kept", async () => (await desk.SessionAsync()).JournalEnded);
        Assert.NotEmpty(desk.Agent.CloseAsked);
        Assert.True(await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().AnyAsync(row => row.CaseId == desk.Case && row.Kind == EvidenceKind.RecordingPart)));
        Assert.False(await desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomGap>().AnyAsync(gap => gap.SessionId == desk.Session && gap.EndMs == null)));
        var kinds = await desk.KindsAsync();
        Assert.Contains("room-closed", kinds);
        Assert.Contains("inspection-cancelled", kinds);
        Assert.Contains("recording-ended", kinds);
    }

    [Theory, OnSqlite]
    [Demand("HC-02", Refused = true)]
    public async Task ConsentWithdrawn_TheRoomCannotBeOpenedAgain(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        Desk.Allowed(await desk.Desk.AsAsync<DeclineRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(new(desk.Case), "不拍了"), default)));

        Assert.Equal(SessionState.Abandoned, (await desk.SessionAsync()).State);
        Assert.Equal("TK-003", (await desk.OpenAsync())?.Rule);
        Assert.Empty(desk.Agent.OpenAsked);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-18")]
    public async Task Adjourned_IsBookedAgain_AndComesToItsResultInARoomOfItsOwn(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var first = desk.Session;
        RoomDesk.Done(await desk.Desk.AsAsync<EndWithoutResult, Refusal?>(desk.Zhou, handler =>
            handler.AdjournAsync(desk.Inspection, new(Party.Technical, "现场停电"), default)));
        Assert.Equal((SessionState.Closed, InspectionState.Contacted), ((await desk.SessionAsync()).State, (await desk.InspectionAsync()).State));
        await Patience.UntilAsync("the first room's recording is kept", async () => (await desk.SessionAsync()).JournalEnded);

        await desk.BookAsync();
        await desk.WaitAsync();
        Assert.NotEqual(first, desk.Session);
        await desk.GoLiveAsync();
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());

        Assert.Equal(CaseState.Passed, (await desk.Desk.CaseAsync(desk.Case)).State);
    }

    [Theory, OnSqlite]
    [Demand("HC-18", Refused = true)]
    public async Task Close_BeforeTheResultIsTold_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);

        Assert.Equal("HC-18", (await desk.CloseAsync())?.Rule);
        Assert.Empty(desk.Agent.CloseAsked);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SwitchedToOnSite_ChosenBack_IsTakenBookedAndOpenedAgain(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        RoomDesk.Done(await desk.Desk.AsAsync<EndWithoutResult, Refusal?>(desk.Zhou, handler =>
            handler.SwitchToOnSiteAsync(desk.Inspection, "手机一直连不上", default)));
        Assert.Equal(SessionState.Closed, (await desk.SessionAsync()).State);
        Assert.Equal((CaseState.OnSite, "手机一直连不上"), ((await desk.Desk.CaseAsync(desk.Case)).State, (await desk.Desk.CaseAsync(desk.Case)).Reason));

        Desk.Allowed(await desk.Desk.AsAsync<ChooseRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(desk.Case), default)));
        Desk.Allowed(await desk.Desk.ConsentAsync(desk.Case, Applicants.AllConsents));
        Desk.Allowed(await desk.Desk.SignAsync(desk.Case));
        await desk.TakeAgainAsync();
        await desk.BookAsync();
        await desk.WaitAsync();
        await desk.GoLiveAsync();

        Assert.Equal(InspectionState.Underway, (await desk.InspectionAsync()).State);
    }

    [Theory, OnSqlite]
    [Demand("HC-53")]
    public async Task NoShow_SendsThePhoneAway_AndTheNextAppointmentHasItsOwnSession(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var first = desk.Session;
        Desk.Allowed(await desk.Desk.AsAsync<RecordNoShow, Outcome<Inspection>>(desk.Zhou, handler =>
            handler.HandleAsync(new(new(desk.Inspection), Party.Bureau, "踏勘人员临时有任务"), default)));
        Assert.Equal(SessionState.Abandoned, (await desk.SessionAsync()).State);

        await desk.BookAsync();
        await desk.WaitAsync();

        Assert.NotEqual(first, desk.Session);
        RoomDesk.Done(await desk.OpenAsync());
    }
}
