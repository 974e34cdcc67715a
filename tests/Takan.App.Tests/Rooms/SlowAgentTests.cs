using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>An agent that answers late holds up nobody, and no room stays at the agent that no session knows.</summary>
public sealed class SlowAgentTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task WhileTheAgentAnswers_OthersWrite_InThisRoomAndInOtherCases(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var answers = new TaskCompletionSource();
        desk.Agent.AnswersOpen = answers.Task;

        var opening = desk.OpenAsync();
        await Patience.UntilAsync("the agent is asked", () => Task.FromResult(!desk.Agent.OpenAsked.IsEmpty));
        await desk.ComeAsync();
        await desk.Desk.RegisterAsync("另一家劳务派遣有限公司");
        Assert.False(opening.IsCompleted);
        answers.SetResult();

        RoomDesk.Done(await opening);
        Assert.Equal(SessionState.Open, (await desk.SessionAsync()).State);
        Assert.Empty(await ReservationsAsync(desk));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RequestAborted_TheRoomIsClosedAtTheAgent_AndTheSessionOpensInAnother(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var answers = new TaskCompletionSource();
        desk.Agent.AnswersOpen = answers.Task;
        using var aborted = new CancellationTokenSource();
        var opening = desk.Desk.AsAsync<OpenRoom, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Session, aborted.Token));
        await Patience.UntilAsync("the agent is asked", () => Task.FromResult(!desk.Agent.OpenAsked.IsEmpty));
        await aborted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
        answers.SetResult();
        Assert.Equal(SessionState.Waiting, (await desk.SessionAsync()).State);

        await ClearedAsync(desk);

        Assert.Equal([desk.Session.ToString()], desk.Agent.CloseAsked.Distinct());
        Assert.True(desk.Agent[desk.Session.ToString()].IsClosed);
        await desk.ComeAsync();
        RoomDesk.Done(await desk.OpenAsync());
        Assert.False(desk.Agent[(await desk.SessionAsync()).MediaRoom!].IsClosed);
        await ForgottenAsync(desk);
    }

    /// <summary>The request to make the room arrives when it was given up already: the agent knew no such room, and makes it now.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task RoomMadeAfterItWasGivenUp_IsClosedAllTheSame(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var arrives = new TaskCompletionSource();
        desk.Agent.OpenArrives = arrives.Task;
        var opening = desk.OpenAsync();
        await Patience.UntilAsync("the room is reserved", async () => (await ReservationsAsync(desk)).Count == 1);
        desk.Desk.App.Clock.Advance(RoomReservation.Life + TimeSpan.FromSeconds(1));
        await Patience.UntilAsync("the agent knew no such room", () => Task.FromResult(!desk.Agent.CloseAsked.IsEmpty));
        await desk.ComeAsync();
        arrives.SetResult();

        Assert.Equal("TK-ROOM-12", (await opening)?.Rule);
        await Patience.UntilAsync("the late room is closed", () => Task.FromResult(desk.Agent[desk.Session.ToString()].IsClosed));
        await ForgottenAsync(desk);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-02", Refused = true)]
    public async Task ConsentWithdrawnWhileTheAgentAnswers_NoRoomOpens_AndTheAgentsIsClosed(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var answers = new TaskCompletionSource();
        desk.Agent.AnswersOpen = answers.Task;
        var opening = desk.OpenAsync();
        await Patience.UntilAsync("the agent is asked", () => Task.FromResult(!desk.Agent.OpenAsked.IsEmpty));
        Desk.Allowed(await desk.Desk.AsAsync<DeclineRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(new(desk.Case), "不拍了"), default)));
        answers.SetResult();

        Assert.Equal("TK-003", (await opening)?.Rule);
        Assert.Equal(SessionState.Abandoned, (await desk.SessionAsync()).State);
        await ClearedAsync(desk);
        Assert.True(desk.Agent[desk.Session.ToString()].IsClosed);
    }

    /// <summary>What is given up while the agent answers is not opened by the late answer.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task AnswerAfterTheReservationIsOver_OpensNothing(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var answers = new TaskCompletionSource();
        desk.Agent.AnswersOpen = answers.Task;
        var opening = desk.OpenAsync();
        await Patience.UntilAsync("the agent is asked", () => Task.FromResult(!desk.Agent.OpenAsked.IsEmpty));
        await ClearedAsync(desk);
        await desk.ComeAsync();
        answers.SetResult();

        Assert.Equal("TK-ROOM-12", (await opening)?.Rule);
        Assert.Equal(SessionState.Waiting, (await desk.SessionAsync()).State);
    }

    private static Task ClearedAsync(RoomDesk desk)
    {
        desk.Desk.App.Clock.Advance(RoomReservation.Life + TimeSpan.FromSeconds(1));
        return Patience.UntilAsync("what was reserved is given up and closed", async () =>
            (await ReservationsAsync(desk)).TrueForAll(row => row.GivenUp && desk.Agent.CloseAsked.Contains(row.Room)));
    }

    private static Task ForgottenAsync(RoomDesk desk)
    {
        desk.Desk.App.Clock.Advance(RoomReservation.Memory);
        return Patience.UntilAsync("nothing is reserved any more", async () => (await ReservationsAsync(desk)).Count == 0);
    }

    private static Task<List<RoomReservation>> ReservationsAsync(RoomDesk desk) =>
        desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomReservation>().AsNoTracking().ToListAsync());
}
