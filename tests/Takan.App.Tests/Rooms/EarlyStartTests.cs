using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>Before the appointment nothing begins on the inspector's word alone: the applicant says yes on the phone, and the log says so.</summary>
public sealed class EarlyStartTests
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(2);

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-22", Refused = true)]
    public async Task Open_AheadOfTheAppointment_Unasked_IsRefusedAndShownBeforehand(DatabaseKind kind)
    {
        await using var desk = await WaitingAsync(kind);

        Assert.Equal("TK-305", (await desk.OpenAsync())?.Rule);

        var room = await desk.Desk.AsAsync<RoomSituations, RoomSituation?>(desk.Zhou, rooms => rooms.FindAsync(desk.Session, default));
        Assert.Contains(OpenRoom.Objections(room!), refusal => refusal.Rule == "TK-305");
        Assert.Equal(SessionState.Waiting, (await desk.SessionAsync()).State);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-22")]
    public async Task Open_AheadOfTheAppointment_AfterTheApplicantsYes_BeginsAndTheLogSaysWhoAgreed(DatabaseKind kind)
    {
        await using var desk = await WaitingAsync(kind);

        Assert.Null(await AgreeAsync(desk));
        Assert.Null(await AgreeAsync(desk));
        Assert.Null(await desk.OpenAsync());

        var kinds = await desk.KindsAsync();
        Assert.Single(kinds, "early-start-agreed");
        Assert.True(kinds.IndexOf("early-start-agreed") < kinds.IndexOf("room-opened"));
    }

    [Theory, OnSqlite]
    public async Task Yes_IsGoneWhenTheApplicantLeavesTheWaitingRoom(DatabaseKind kind)
    {
        await using var desk = await WaitingAsync(kind);
        Assert.Null(await AgreeAsync(desk));

        Assert.Null(await desk.Desk.AsAsync<WaitingRoom, Refusal?>(desk.Applicant, handler => handler.LeaveAsync(desk.Session, default)));
        Assert.Null(await desk.Desk.AsAsync<WaitingRoom, Refusal?>(desk.Applicant, handler => handler.EnterAsync(desk.Session, default)));

        Assert.Equal("TK-305", (await desk.OpenAsync())?.Rule);
    }

    [Theory, OnSqlite]
    public async Task Yes_OutsideOfTheWaitingRoom_IsRefused(DatabaseKind kind)
    {
        await using var desk = await WaitingAsync(kind);
        Assert.Null(await desk.Desk.AsAsync<WaitingRoom, Refusal?>(desk.Applicant, handler => handler.LeaveAsync(desk.Session, default)));

        Assert.Equal("TK-003", (await AgreeAsync(desk))?.Rule);
    }

    private static async Task<RoomDesk> WaitingAsync(DatabaseKind kind)
    {
        var desk = await RoomDesk.BookedAsync(kind, Ahead);
        await desk.WaitAsync();
        return desk;
    }

    private static Task<Refusal?> AgreeAsync(RoomDesk desk) =>
        desk.Desk.AsAsync<WaitingRoom, Refusal?>(desk.Applicant, handler => handler.AgreeToEarlyStartAsync(desk.Session, default));
}
