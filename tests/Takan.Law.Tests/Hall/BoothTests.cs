using Takan.Law.Hall;
using Takan.Law.Process;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Hall;

/// <summary>A booth serves one session at a time.</summary>
public sealed class BoothTests
{
    [Fact]
    [Demand("LT-44")]
    public void CalledTakenAndLeft_TheBoothIsFreeAgain()
    {
        var called = Next(BoothState.Free, BoothCommand.Call);
        var taken = Next(called, BoothCommand.Take);

        Assert.Equal((BoothState.Called, BoothState.InSession, BoothState.Free), (called, taken, Next(taken, BoothCommand.Release)));
    }

    [Theory]
    [InlineData(BoothState.InSession, BoothCommand.Take)]
    [InlineData(BoothState.InSession, BoothCommand.Call)]
    [InlineData(BoothState.InSession, BoothCommand.Close)]
    [InlineData(BoothState.Called, BoothCommand.Call)]
    [Demand("LT-44", Refused = true)]
    public void SecondOne_InABoothThatIsKept_IsRefused(BoothState state, BoothCommand command) => Assert.Equal("LT-44", RuleOf(state, command, Good.Booth with { IsKeptForIt = false }));

    [Fact]
    [Demand("LT-44", Refused = true)]
    public void SomebodyElse_ThanWasCalled_IsRefused() => Assert.Equal("LT-44", RuleOf(BoothState.Called, BoothCommand.Take, Good.Booth with { IsKeptForIt = false }));

    /// <summary>The video may run: that is when it matters.</summary>
    [Fact]
    [Demand("LT-44")]
    public void SameCase_SignedInAgain_KeepsItsSeat()
    {
        Assert.True(BoothProcess.Decide(BoothState.InSession, BoothCommand.Take, Huancui.Numbers, Good.Booth with { RoomIsQuiet = false }).IsAllowed(out var transition, out var refusal), refusal?.Words);
        Assert.Equal((BoothState.InSession, "BoothTakenAgain"), (transition.Next, Assert.Single(transition.Events)));
    }

    [Fact]
    public void Seat_WhileTheVideoRuns_IsFreedByTheDeskOnlyWhenNobodyIsSignedInThere_AndNeverByItself()
    {
        var running = Good.Booth with { RoomIsQuiet = false };

        Assert.Equal("TK-902", RuleOf(BoothState.InSession, BoothCommand.Release, running with { SeatIsLeft = false }));
        Assert.Null(RuleOf(BoothState.InSession, BoothCommand.Release, running));
        Assert.Equal("TK-902", RuleOf(BoothState.InSession, BoothCommand.Lapse, running));
    }

    [Theory]
    [InlineData(BoothState.Free, BoothCommand.Call)]
    [InlineData(BoothState.Free, BoothCommand.Take)]
    [InlineData(BoothState.Called, BoothCommand.Take)]
    [InlineData(BoothState.OutOfOrder, BoothCommand.Reopen)]
    [Demand("LT-44", Refused = true)]
    public void Booth_OfABureauThatHasLostItsWindow_TakesNobody(BoothState state, BoothCommand command) =>
        Assert.Equal("LT-44", RuleOf(state, command, Good.Booth with { RoomIsForeseen = false }));

    [Theory]
    [InlineData(SessionState.Open, 600, true)]
    [InlineData(SessionState.Live, 600, true)]
    [InlineData(SessionState.Interrupted, 600, true)]
    [InlineData(SessionState.Waiting, -30, true)]
    [InlineData(SessionState.Waiting, 90, true)]
    [InlineData(SessionState.Waiting, 91, false)]
    [InlineData(SessionState.Checked, 0, false)]
    [InlineData(SessionState.Closed, 0, false)]
    public void Seat_IsKeptInAnOpenRoom_AndInTheWaitingRoomWhileTheAppointmentStands(SessionState state, int minutesAfter, bool kept)
    {
        var appointment = new DateTime(2026, 3, 9, 2, 0, 0, DateTimeKind.Utc);

        Assert.Equal(kept, SeatRules.Keeps(state, appointment, 30, appointment.AddMinutes(minutesAfter)));
    }

    [Theory]
    [InlineData(BoothCommand.Take)]
    [InlineData(BoothCommand.Call)]
    public void BoothOutOfOrder_TakesNobody(BoothCommand command) => Assert.Equal("TK-006", RuleOf(BoothState.OutOfOrder, command, Good.Booth));

    [Fact]
    public void WaitingRoom_AtAPcOfTheHall_OnlyForWhoHasTakenItsBooth()
    {
        var facts = Good.Session with { SeatIsTheirs = false };

        Assert.Equal("LT-44", SessionProcess.Decide(SessionState.Checked, SessionCommand.EnterWaitingRoom, Huancui.Numbers, facts).Refusal?.Rule);
        Assert.Null(SessionProcess.Decide(SessionState.Checked, SessionCommand.EnterWaitingRoom, Huancui.Numbers, Good.Session).Refusal);
    }

    private static BoothState Next(BoothState state, BoothCommand command)
    {
        Assert.True(BoothProcess.Decide(state, command, Huancui.Numbers, Good.Booth).IsAllowed(out var transition, out var refusal), refusal?.Words);
        return transition.Next;
    }

    private static string? RuleOf(BoothState state, BoothCommand command, BoothFacts facts) => BoothProcess.Decide(state, command, Huancui.Numbers, facts).Refusal?.Rule;
}
